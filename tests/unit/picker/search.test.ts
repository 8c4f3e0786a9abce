import { expect, test } from 'vitest';
import { entryOf } from '../../../utils/picker/entry.ts';
import { matches } from '../../../utils/picker/matches.ts';
import { search } from '../../../utils/picker/search.ts';

const row = (id: string, ...names: readonly string[]) => ({
  id,
  wording: { id, names, facts: [id, 'Full', 'CSV'], sum: 'abcdef0123456789' },
});

const entries = (rows: readonly ReturnType<typeof row>[]) => rows.map((one) => entryOf(one, one.wording));

const find = (rows: readonly ReturnType<typeof row>[], typed: string): readonly string[] =>
  search(entries(rows), typed).rows.map(({ id }) => id);

test.each([
  ['', true],
  ['addr plus', true],
  ['plus addr', true],
  ['146690', true],
  ['  CSV  ', true],
  ['islands', false],
  ['addr islands', false],
] as const)('%o is in the text: %s', (typed, is) => {
  expect(matches('AddressBase Plus – GB monthly 0040146690 Full CSV', typed)).toBe(is);
});

test('without words, all rows in the order they came in', () => {
  const rows = [row('3', 'c'), row('1', 'a'), row('2', 'b')];
  expect(find(rows, '  ')).toEqual(['3', '1', '2']);
  expect(find(rows, ',')).toEqual(['3', '1', '2']);
});

test('what is equally good stays in the order it came in', () => {
  expect(find([row('3', 'Roads'), row('1', 'Roads'), row('2', 'Roads')], 'roads')).toEqual(['3', '1', '2']);
});

test('whole words, then how words begin, then how their parts begin, then the middle of them', () => {
  const rows = [row('1', 'database'), row('2', 'AddressBase'), row('3', 'Baseline'), row('4', 'Base data')];
  expect(find(rows, 'base')).toEqual(['4', '3', '2', '1']);
});

test('the name of which more was typed comes first', () => {
  const rows = [row('1', 'AddressBase Plus - Islands'), row('2', 'AddressBase Plus')];
  expect(find(rows, 'plus addressbase')).toEqual(['2', '1']);
});

test.each(['0015298', '15298', '00000015298', '15298 roads'])(
  'the row with the id %s is the first',
  (typed) => {
    const rows = [row('915298', 'Roads 15298'), row('0015298999', 'Roads'), row('15298', 'Roads')];
    expect(find(rows, typed)[0]).toBe('15298');
  },
);

test.each([
  ['42', '42'],
  ['0000000042', '0000000042'],
  ['042', '0000000042'],
  ['42 roads', '42'],
  ['roads 0000000042', '0000000042'],
] as const)('of ids that differ by zeros alone, %o finds %s first', (typed, first) => {
  const rows = [row('0000000042', 'Roads'), row('42', 'Roads')];
  expect(find(rows, typed)).toHaveLength(2);
  expect(find(rows, typed)[0]).toBe(first);
  expect(find(rows.toReversed(), typed)).toHaveLength(2);
  if (typed !== '042') expect(find(rows.toReversed(), typed)[0]).toBe(first);
});

test('an id typed exactly comes before names that are the same number', () => {
  expect(find([row('7', '42'), row('0042', 'Roads'), row('42', 'Land')], '42')).toEqual(['42', '0042', '7']);
});

test('of files whose names differ by case alone, the one typed exactly comes first', () => {
  expect(find([row('a.zip', 'a.zip'), row('A.zip', 'A.zip')], 'A.zip')[0]).toBe('A.zip');
});

test('a file is the first for its whole name, spaces and all', () => {
  const rows = ['b a.zip', 'a b.zip.txt', 'a b.zip', 'a.zip'].map((name) => row(name, name));
  expect(find(rows, 'A b.zip')[0]).toBe('a b.zip');
  expect(find(rows, 'a.zip')[0]).toBe('a.zip');
});

test.each([
  ['topografhy', 'a letter wrong'],
  ['topogaphy', 'a letter missing'],
  ['topogrraphy', 'a letter twice'],
  ['topogarphy', 'two letters swapped'],
  ['otpography', 'two letters swapped at the beginning'],
  ['topogta', 'a letter wrong in what is not typed out'],
  ['topigraphy rods', 'a letter wrong, one word right'],
  ['the rodz of topography', 'a letter wrong in a short word, and words that only join'],
])('%s is found: %s', (typed) => {
  const { rows, near } = search(entries([row('1', 'Parks'), row('2', 'Topography rods')]), typed);
  expect(rows.map(({ id }) => id)).toEqual(['2']);
  expect(near).toBe(true);
});

test('slips are forgiven only where no row has what was typed', () => {
  const rows = [row('1', 'Coast'), row('2', 'Cost'), row('3', 'Boast')];
  expect(find(rows, 'coast')).toEqual(['1']);
  expect(find(rows, 'coasts')).toEqual(['1']);
  expect(find(rows, 'roast')).toEqual(['1', '3']);
});

test.each([
  ['40146691', 'the next id'],
  ['opograhy', 'a word with two slips'],
  ['tqo', 'a word of three letters'],
  ['moon', 'how a longer word begins, nearly'],
  ['toqography roaads island', 'one word of three'],
])('%s is not found: %s', (typed) => {
  expect(find([row('0040146690', 'Topography roads'), row('2', 'two, monthly')], typed)).toEqual([]);
});

test('a word is not found across the end of a fact', () => {
  expect(find([row('1', 'x')], 'fullcsv')).toEqual([]);
});

test('a sum is found by how it begins, and by nothing inside it', () => {
  expect(find([row('1', 'x')], 'abcd')).toEqual(['1']);
  expect(find([row('1', 'x')], 'abcdef0123456789')).toEqual(['1']);
  expect(find([row('1', 'x')], 'def0')).toEqual([]);
  expect(find([row('1', 'x')], 'abc')).toEqual([]);
});

test('accents and case do not matter, on either side', () => {
  expect(find([row('1', 'Ynys Môn')], 'MON')).toEqual(['1']);
  expect(find([row('1', 'Ynys Mon')], 'môn')).toEqual(['1']);
});
