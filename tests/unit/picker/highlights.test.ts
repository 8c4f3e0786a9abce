import { expect, test } from 'vitest';
import { highlights } from '../../../utils/picker/highlights.ts';

const TEXT = 'AddressBase Plus – GB monthly 0040146690 Full CSV';

const marked = (text: string, typed: string, near = false): readonly string[] =>
  highlights(text, typed, near).map(([start, end]) => text.slice(start, end));

test('they are sorted and never overlap', () => {
  expect(highlights(TEXT, 'plus addr ddre')).toEqual([
    [0, 5],
    [12, 16],
  ]);
  expect(highlights(TEXT, 'zzz')).toEqual([]);
});

test('the best place of a word is marked, not the first', () => {
  expect(highlights('surplus Plus', 'plus')).toEqual([[8, 12]]);
});

test.each([
  ['adressbase', 'AddressBase'],
  ['addressbsae', 'AddressBase'],
  ['mnothly', 'monthly'],
  ['monthhly', 'monthly'],
] as const)('%s marks %s, but only where slips are forgiven', (typed, meant) => {
  expect(marked(TEXT, typed, true)).toEqual([meant]);
  expect(marked(TEXT, typed)).toEqual([]);
});

test('an id is marked as far as it was typed, or all of it if it has fewer zeros', () => {
  expect(marked('0040146690', '40146690')).toEqual(['40146690']);
  expect(marked('15298', '0015298')).toEqual(['15298']);
});

test('a text in which places would shift is not marked at all', () => {
  expect(marked('Mo\u0302n and more', 'more')).toEqual([]);
});
