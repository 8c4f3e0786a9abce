import { expect, test } from 'vitest';
import { redact } from '../../../utils/credentials/redact.ts';

test.each([
  ['https://api.os.uk/x?key=SECRET123', 'https://api.os.uk/x?…'],
  [
    'Invalid URL "https://a.blob.core.windows.net/f.zip?sv=1&sig=abc%3D" given',
    'Invalid URL "https://a.blob.core.windows.net/f.zip?…" given',
  ],
  ['key: SECRET123, and more', 'key: …, and more'],
  ['{"key":"SECRET123"}', '{"key":"…"}'],
  ['nothing secret', 'nothing secret'],
])('%s', (text, safe) => {
  expect(redact(text)).toBe(safe);
});

test('a known key goes wherever it stands', () => {
  expect(redact('abcSECRET123def', ['SECRET123'])).toBe('abc…def');
});
