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
  ['Authorization: Basic UFJBQ1RJQ0UtS0VZOnNlY3JldA==', 'Authorization: … …'],
  ['sent Bearer 2YotnFZFEjr1zCsicMWpAA.abc-~_ to OS', 'sent Bearer … to OS'],
  ['basic%20UFJBQ1RJQ0UtS0VZOnNlY3JldA==', 'basic%20…'],
  ['{"access_token":"2YotnFZFEjr1zCsicMWpAA"}', '{"access_token":"…"}'],
  ['client_secret=hunter2hunter2, secret: hunter2', 'client_secret=…, secret: …'],
  ['Basic filters for our monkey: roads', 'Basic filters for our monkey: roads'],
  ['nothing secret', 'nothing secret'],
])('%s', (text, safe) => {
  expect(redact(text)).toBe(safe);
});

test('a known key goes wherever it stands', () => {
  expect(redact('abcSECRET123def', ['SECRET123'])).toBe('abc…def');
});
