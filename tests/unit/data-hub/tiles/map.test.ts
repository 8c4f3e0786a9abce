import fc from 'fast-check';
import { expect, test } from 'vitest';
import { landStrips } from '../../../../utils/data-hub/tiles/land.ts';
import { lettersAt } from '../../../../utils/data-hub/tiles/letters.ts';
import { neighbour, type Way } from '../../../../utils/data-hub/tiles/neighbour.ts';
import { readReference } from '../../../../utils/data-hub/tiles/reference.ts';
import { isSquare } from '../../../../utils/data-hub/tiles/squares.ts';

const LAND = landStrips().flatMap(({ column, row, length }) =>
  Array.from({ length }, (_, index) => ({ east: (column + index) * 10_000, north: (129 - row) * 10_000 })),
);
const isLand = (text: string) => {
  const at = readReference(text);
  return LAND.some(({ east, north }) => east === at?.east && north === at.north);
};

test('where there is land there is a square that OS names', () => {
  expect(LAND.length).toBeGreaterThan(2_300);
  expect(
    [...new Set(LAND.map((corner) => lettersAt(corner) ?? ''))].filter((name) => !isSquare(name)),
  ).toEqual([]);
});

test.each([
  ['TQ38', 'London'],
  ['NT27', 'Edinburgh'],
  ['ST17', 'Cardiff'],
  ['SW32', 'Land’s End'],
  ['HP60', 'Unst'],
  ['SV91', 'the Isles of Scilly'],
  ['SC37', 'Douglas, Isle of Man'],
  ['NF09', 'St Kilda'],
])('%s, %s, is land', (square) => {
  expect(isLand(square)).toBe(true);
});

test.each(['TV01', 'NK99', 'SV00', 'HY00', 'SM00', 'TG99'])('%s is sea', (square) => {
  expect(isLand(square)).toBe(false);
});

const cells = fc.uniqueArray(fc.record({ column: fc.nat(6), row: fc.nat(12) }), {
  minLength: 1,
  maxLength: 40,
  selector: ({ column, row }) => row * 7 + column,
});
const WAYS: readonly Way[] = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

test('with arrows alone one gets from every square to every other', () => {
  fc.assert(
    fc.property(cells, (some) => {
      const [first] = some;
      const reached = new Set(some.slice(0, 1));
      for (const cell of reached) for (const way of WAYS) reached.add(neighbour(some, cell, way));
      expect(first && reached.size).toBe(some.length);
    }),
    { numRuns: 2_000 },
  );
});

test('the next square in the row comes before a nearer one aside', () => {
  const [from, inRow, aside] = [
    { column: 0, row: 0 },
    { column: 3, row: 0 },
    { column: 1, row: 1 },
  ];
  expect(neighbour([from, inRow, aside], from, 'ArrowRight')).toBe(inRow);
  expect(neighbour([from, inRow, aside], from, 'ArrowLeft')).toBe(from);
});
