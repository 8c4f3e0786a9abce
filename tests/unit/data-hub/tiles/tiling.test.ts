import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverOf } from '../../../../utils/data-hub/tiles/cover.ts';
import { referenceIn } from '../../../../utils/data-hub/tiles/in-name.ts';
import { nameOf } from '../../../../utils/data-hub/tiles/reference.ts';
import { areasOf, isTiled, tilingOf } from '../../../../utils/data-hub/tiles/tiling.ts';
import { readSquares } from '../../../../utils/data-hub/tiles/typed.ts';
import { chunks } from '../../../data-hub/packages/files.ts';

const tilingFor = (names: readonly string[]) =>
  tilingOf(
    names.map((id) => ({ id, size: 10 })),
    areasOf(names),
  );

test.each([
  ['5436275-NJ6050.gz', 'NJ6050'],
  ['osopentoid_202104_csv_hp.zip', 'HP'],
  ['opgrsp_gml3_ss.zip', 'SS'],
  ['AB76_SU4010.zip', 'SU4010'],
  ['su41_vml.tif', 'SU41'],
  ['terr50_TQ38NE.zip', 'TQ3585'],
])('%s is about %s', (fileName, square) => {
  const reference = referenceIn(fileName);
  expect(reference && nameOf(reference)).toBe(square);
});

test.each([
  'oproad_gml3_gb.zip',
  'add_gb_builtaddress.zip',
  'so_it_is.zip',
  'ABFLGB_CSV.zip',
  '6870746-Order_Details.txt',
  'osopenuprn_202608_csv.zip',
])('%s is about no square', (fileName) => {
  expect(referenceIn(fileName)).toBeUndefined();
});

test('a national cover of 10,000 tiles: 25 squares of 100 km, 100 in each, 4 in each of those', () => {
  const files = chunks(10_000, 'tiles');
  const names = files.map(({ fileName }) => fileName);
  const areas = areasOf(names);
  expect(isTiled(areas, names.length)).toBe(true);
  const tiling = tilingOf(
    files.map(({ fileName: id, size }) => ({ id, size })),
    areas,
  );
  expect(tiling.squares).toHaveLength(25);
  for (const { parts, ids } of tiling.squares) {
    expect([parts.length, ids.length]).toEqual([100, 400]);
    for (const ten of parts) expect([ten.parts.length, ten.ids.length]).toEqual([4, 4]);
  }
  const sum = (sizes: readonly (number | undefined)[]) =>
    sizes.reduce<number>((all, one) => all + (one ?? 0), 0);
  expect(sum(tiling.squares.map(({ bytes }) => bytes))).toBe(sum(files.map(({ size }) => size)));
  expect(tiling.others).toEqual([]);
});

test('two letters at the end of one name make no list of tiles', () => {
  const names = ['data_ss.zip', 'a.zip', 'b.zip'];
  expect(isTiled(areasOf(names), names.length)).toBe(false);
});

test('files as wide as a square lie in none of its parts', () => {
  const tiling = tilingFor(['a_tq.zip', 'b_tq38.zip', 'c_tq3585.zip', 'readme.txt']);
  expect(tiling.byName.get('TQ')?.own.map(({ id }) => id)).toEqual(['a_tq.zip']);
  expect(tiling.byName.get('TQ38')?.own.map(({ id }) => id)).toEqual(['b_tq38.zip']);
  expect(tiling.byName.get('TQ')?.ids).toHaveLength(3);
  expect(tiling.others).toEqual(['readme.txt']);
});

const FIVES = ['NJ6050', 'NJ6055', 'NJ6550', 'NJ6555', 'NJ7050', 'TQ3585'].map((name) => `1-${name}.gz`);

test.each([
  ['NJ', 5],
  ['nj65', 4],
  ['NJ65 TQ', 5],
  ['NJ 65', 4],
  ['NJ6050,NJ7050', 2],
  ['NJ65NW', 1],
  // Somewhere within a tile: the tile that holds it.
  ['NJ6253', 1],
  ['NJ 623 531', 1],
  ['"NJ6050"\n"NJ6055"\n', 2],
  ['NJ6050; NJ6050', 1],
])('%j selects %i files of 5 km', (text, count) => {
  const { ids, unknown, empty } = readSquares(text, tilingFor(FIVES));
  expect([ids.size, unknown, empty]).toEqual([count, [], []]);
});

test('what is no square and what has no file is told apart', () => {
  const typed = readSquares('NJ60 banana ZZ11 HP17 12 TQ', tilingFor(FIVES));
  expect(typed.unknown).toEqual(['banana', 'ZZ11', '12']);
  expect(typed.empty).toEqual(['NJ60', 'HP17']);
  expect(typed.found).toEqual(['TQ']);
});

test('a smaller square finds the wider file that holds it', () => {
  const tiling = tilingFor(['a_tq.zip', 'b_su.zip']);
  expect([...readSquares('TQ3585', tiling).ids]).toEqual(['a_tq.zip']);
});

test('chunks of 2 km are found by any kilometre in them', () => {
  const tiling = tilingFor(['1-SU4212.gz', '1-SU4414.gz', '1-SU4818.gz']);
  expect([...readSquares('SU4515', tiling).ids]).toEqual(['1-SU4414.gz']);
});

test('the squares that cover a selection select it again', () => {
  const names = chunks(300, 'cover').map(({ fileName }) => fileName);
  const tiling = tilingFor(names);
  fc.assert(
    fc.property(fc.subarray(names), (some) => {
      const ids = new Set(some);
      const squares = coverOf(tiling, ids);
      expect(new Set(squares.flatMap((name) => tiling.byName.get(name)?.ids ?? []))).toEqual(ids);
    }),
  );
});
