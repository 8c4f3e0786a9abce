import { expect, test } from 'vitest';
import { cleanKey, hintOf } from '../../../utils/credentials/clean-key.ts';
import { cleanName } from '../../../utils/credentials/clean-name.ts';

const KEY = 'PRACTICE-KEY-0000-1a2b';

test.each([
  ['spaces and line ends', '  Client\n  B ', 'Client B'],
  ['signs that turn letters round', 'a\u202eb\u200f', 'ab'],
  ['a key that is not kept yet', 'council abcdefgh12345678abcdefgh12345678', 'council …'],
  ['a link with a key in it', 'https://x.test/a?key=abc', 'https://x.test/a?…'],
  ['more than forty characters', 'x'.repeat(50), 'x'.repeat(40)],
  ['letters of two halves', '\u{1f5fa}'.repeat(50), '\u{1f5fa}'.repeat(40)],
  [
    'a long word without figures',
    'Llanfairpwllgwyngyllgogerychwyrndrob',
    'Llanfairpwllgwyngyllgogerychwyrndrob',
  ],
] as const)('a name with %s', (_, typed, name) => {
  expect(cleanName(typed, [KEY])).toBe(name);
});

test.each([
  ['spaces around', ` ${KEY} `, KEY],
  ['a line end', `${KEY}\r\n`, KEY],
  ['a zero-width space', `\u200b${KEY}`, KEY],
  ['nothing', '   ', undefined],
  ['too short to be one', 'abc', undefined],
  ['letters no header carries', 'schlüssel-schlüssel', undefined],
] as const)('a pasted key with %s', (_, pasted, key) => {
  expect(cleanKey(pasted)).toBe(key);
});

test('the hint is four characters', () => {
  expect(hintOf(KEY)).toBe('1a2b');
});
