import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPlain, isSameFilter, type KINDS, NO_FILTER, SORTS, sift } from '../../../utils/picker/filter.ts';

const row = (name: string, size?: number, isSummary = false) => ({ name, isSummary, item: { size } });
const ROWS = [row('a', 20), row('b'), row('c', 500), row('d', 20), row('s', 3, true)];
const names = (kind: (typeof KINDS)[number], sort: (typeof SORTS)[number]) =>
  sift(ROWS, { kind, sort })
    .map(({ name }) => name)
    .join('');

test.each([
  ['all', 'name', 'abcds'],
  ['data', 'name', 'abcd'],
  ['summaries', 'name', 's'],
  ['all', 'largest', 'cadsb'],
  ['all', 'smallest', 'sadcb'],
  ['data', 'smallest', 'adcb'],
] as const)('%s by %s: %s', (kind, sort, expected) => {
  expect(names(kind, sort)).toBe(expected);
});

test('no file is lost or doubled, and equal ones stay in their order', () => {
  const file = fc.record({
    isSummary: fc.boolean(),
    item: fc.record({ size: fc.option(fc.nat(4), { nil: undefined }) }),
  });
  fc.assert(
    fc.property(fc.array(file), fc.constantFrom(...SORTS), (rows, sort) => {
      const sorted = sift(rows, { kind: 'all', sort });
      expect(new Set(sorted)).toEqual(new Set(rows));
      expect(sorted).toHaveLength(rows.length);
      const kinds = (['data', 'summaries'] as const).flatMap((kind) => sift(rows, { kind, sort }));
      expect(new Set(kinds)).toEqual(new Set(rows));
      for (const [index, one] of sorted.entries()) {
        const next = sorted[index + 1];
        if (next && one.item.size === next.item.size)
          expect(rows.indexOf(one)).toBeLessThan(rows.indexOf(next));
      }
    }),
  );
});

test('spaces and the defaults are no filter', () => {
  expect(isPlain({ ...NO_FILTER, query: '  ' })).toBe(true);
  expect(isPlain({ ...NO_FILTER, query: '*.zip' })).toBe(false);
  expect(isPlain({ ...NO_FILTER, sort: 'largest' })).toBe(false);
  expect(isSameFilter({ ...NO_FILTER, query: ' x ' }, { ...NO_FILTER, query: 'x' })).toBe(true);
});
