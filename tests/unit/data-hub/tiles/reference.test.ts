import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cornerOf, lettersAt } from '../../../../utils/data-hub/tiles/letters.ts';
import { nameOf, overlap, readReference, squareAround } from '../../../../utils/data-hub/tiles/reference.ts';

/**
 * Published examples. [guide] "A guide to coordinate systems in Great Britain", Ordnance Survey, its worked example at Caister
 * water tower. [using] "Using the National Grid", Ordnance Survey. [lib] the READMEs and manuals of walkermatt/gridref,
 * os-grid-reference (PyPI) and Geo::Coordinates::OSGB. [nh] English Wikipedia, "Ordnance Survey National Grid".
 */
test.each([
  ['guide', 'TG5140913177', 651_409, 313_177, 1],
  ['using', 'TL63', 560_000, 230_000, 10_000],
  ['using', 'TL683365', 568_300, 236_500, 100],
  ['lib', 'SU387148', 438_700, 114_800, 100],
  ['lib', 'TQ336805', 533_600, 180_500, 100],
  ['lib', 'NN1665071250', 216_650, 771_250, 1],
  ['lib', 'HU396753', 439_600, 1_175_300, 100],
  ['nh', 'NH0325', 203_000, 825_000, 1_000],
])('[%s] %s is %i east, %i north, %i m wide', (_, text, east, north, side) => {
  expect(readReference(text)).toEqual({ east, north, side });
  expect(readReference(text.toLowerCase())).toEqual({ east, north, side });
});

test('[lib] a place lies in the square of its letters', () => {
  expect(lettersAt({ east: 438_710.908, north: 114_792.248 })).toBe('SU');
  expect(lettersAt({ east: 429_000, north: 1_179_000 })).toBe('HU');
});

/** Rows of the table of 100 km squares as it is published (hcoord's manual; km north of the origin). */
test.each([
  [1200, 'HL HM HN HO HP JL JM'],
  [900, 'NA NB NC ND NE OA OB'],
  [800, 'NF NG NH NJ NK OF OG'],
  [500, 'NV NW NX NY NZ OV OW'],
  [400, 'SA SB SC SD SE TA TB'],
  [300, 'SF SG SH SJ SK TF TG'],
  [200, 'SL SM SN SO SP TL TM'],
  [100, 'SQ SR SS ST SU TQ TR'],
  [0, 'SV SW SX SY SZ TV TW'],
])('the row %i km north reads %s', (km, letters) => {
  const row = Array.from({ length: 7 }, (_, index) => lettersAt({ east: index * 100_000, north: km * 1000 }));
  expect(row.join(' ')).toBe(letters);
});

test.each([
  ['NJ65NW', 360_000, 855_000],
  ['NJ65se', 365_000, 850_000],
  ['TQ38NE', 535_000, 185_000],
])('%s is a quarter of its square of 10 km', (text, east, north) => {
  expect(readReference(text)).toEqual({ east, north, side: 5_000 });
});

test.each([
  '',
  'T',
  'TQ3',
  'TQ385',
  'TQ38N',
  'ZZ11',
  'GB',
  'TI38',
  'TO',
  'TQ 38',
  'TQ38NEX',
  'NE',
  'TQ123456789012',
])('%j is no square with anything in it', (text) => {
  expect(readReference(text)).toBeUndefined();
});

const letters = fc
  .tuple(fc.nat(6), fc.nat(12))
  .map(([column, row]) => ({ east: column * 100_000, north: row * 100_000 }));

test('letters to metres and back, over the whole grid', () => {
  fc.assert(
    fc.property(letters, fc.nat(99_999), fc.nat(99_999), (corner, east, north) => {
      const name = lettersAt(corner) ?? '';
      expect(cornerOf(name)).toEqual(corner);
      expect(lettersAt({ east: corner.east + east, north: corner.north + north })).toBe(name);
    }),
  );
});

test('a square that was named is read back, and holds the place it was named for', () => {
  const place = fc.record({ east: fc.nat(99_999), north: fc.nat(99_999) });
  const inTq = { east: 500_000, north: 100_000 };
  fc.assert(
    fc.property(place, fc.constantFrom(100_000, 10_000, 1_000), ({ east, north }, side) => {
      const square = squareAround({ east: inTq.east + east, north: inTq.north + north }, side);
      expect(readReference(nameOf(square))).toEqual(square);
      expect(overlap(square, { east: inTq.east + east, north: inTq.north + north, side: 1 })).toBe(true);
    }),
  );
});

test('squares side by side have nothing in common', () => {
  const one = { east: 0, north: 0, side: 5_000 };
  expect(overlap(one, { east: 5_000, north: 0, side: 5_000 })).toBe(false);
  expect(overlap(one, { east: 4_999, north: 4_999, side: 1 })).toBe(true);
});
