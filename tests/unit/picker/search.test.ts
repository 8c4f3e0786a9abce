import { expect, test } from 'vitest';
import { highlights, matches } from '../../../utils/picker/search.ts';

const TEXT = 'AddressBase Plus – GB monthly 0040146690 Full CSV';

test.each([
  ['', true],
  ['addr plus', true],
  ['plus addr', true],
  ['146690', true],
  ['  CSV  ', true],
  ['islands', false],
  ['addr islands', false],
] as const)('%o matches: %s', (query, does) => {
  expect(matches(TEXT, query)).toBe(does);
});

test('accents and case do not matter', () => {
  expect(matches('Ynys Môn', 'MON')).toBe(true);
});

test('highlights are sorted and never overlap', () => {
  expect(highlights(TEXT, 'plus addr ddre')).toEqual([
    [0, 5],
    [12, 16],
  ]);
  expect(highlights(TEXT, 'zzz')).toEqual([]);
});
