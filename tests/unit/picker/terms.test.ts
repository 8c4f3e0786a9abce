import { expect, test } from 'vitest';
import { termsOf } from '../../../utils/picker/terms.ts';

const NAMES = [
  'add_gb_builtaddress.zip',
  'add_gb_builtaddress_orderSummary.json',
  'add_isl_builtaddress.zip',
  '6870746-Order_Details.txt',
];

const shown = (typed: string) => {
  const { fits } = termsOf(typed);
  return NAMES.filter((name) => fits?.(name) ?? true);
};

test.each([
  ['add_gb_*.zip', [NAMES[0]]],
  ['ADD_GB_*.ZIP', [NAMES[0]]],
  ['add_gb_*.zip add_isl_*', [NAMES[0], NAMES[2]]],
  ['add_gb_*.zip,*.txt', [NAMES[0], NAMES[3]]],
  ['!txt', NAMES.slice(0, 3)],
  ['-txt -json', [NAMES[0], NAMES[2]]],
  ['add_* !*.json', [NAMES[0], NAMES[2]]],
  ['-*_orderSummary.json -*-Order_Details.txt', [NAMES[0], NAMES[2]]],
  ['!', NAMES],
  ['-', NAMES],
])('%s shows %j', (typed, names) => {
  expect(shown(typed)).toEqual(names);
});

test.each([
  ['addr plus', 'addr plus'],
  ['  a name  with spaces.zip ', '  a name  with spaces.zip '],
  ['*.zip built', 'built'],
  ['!txt built  gb', 'built gb'],
  ['*.zip', ''],
])('of %j the words are %j', (typed, words) => {
  expect(termsOf(typed).words).toBe(words);
});

test('words alone decide nothing by the name', () => {
  expect(termsOf('built 5436275-NJ6050').fits).toBeUndefined();
});
