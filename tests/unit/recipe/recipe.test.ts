import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { asks } from '../../../utils/commands.ts';
import { isTemplate } from '../../../utils/folders/check.ts';
import { DEFAULT_TEMPLATE } from '../../../utils/folders/template.ts';
import { NO_FILTER } from '../../../utils/picker/filter.ts';
import { whichOf } from '../../../utils/recipe/make.ts';
import { pick } from '../../../utils/recipe/pick.ts';
import { RECIPE_BYTES, type RecipeProblem, readRecipe } from '../../../utils/recipe/read-recipe.ts';
import { type Recipe, recipeFile } from '../../../utils/recipe/recipe.ts';
import { HOSTILE } from '../hand-over/hostile.ts';

const WHOLE: Omit<Recipe, 'kind' | 'version'> = {
  name: 'Monthly addresses',
  folders: DEFAULT_TEMPLATE,
  packages: [
    { id: '0040146690', name: 'AddressBase Plus' },
    { id: '15298', name: 'Buildings', files: ['bld_fts_building.zip', '*_orderSummary.json'] },
    {
      id: '0040154231',
      name: 'Topography',
      choice: { filter: { ...NO_FILTER, query: '*.gz' }, squares: ['NJ', 'TQ12'] },
    },
  ],
  products: [{ id: 'OpenRoads', name: 'OS Open Roads' }],
};

const of = (more: object): string => JSON.stringify({ ...JSON.parse(recipeFile(WHOLE)), ...more });
const withEntry = (more: object): string => of({ packages: [{ ...WHOLE.packages[0], ...more }] });

test('what was written is read again, all of it', () => {
  expect(readRecipe(recipeFile(WHOLE))).toEqual({
    kind: 'read',
    recipe: { kind: 'trig-recipe', version: 1, ...WHOLE },
  });
});

test.each<readonly [string, RecipeProblem]>([
  ['', { kind: 'not-ours' }],
  ['[[[', { kind: 'not-ours' }],
  ['['.repeat(50_000), { kind: 'not-ours' }],
  ['null', { kind: 'not-ours' }],
  [of({ kind: 'trig-settings' }), { kind: 'not-ours' }],
  [of({ version: 0 }), { kind: 'not-ours' }],
  [of({ version: 2 }), { kind: 'newer' }],
  [of({ key: 'SECRET' }), { kind: 'unknown-entry', name: 'key' }],
  [withEntry({ versionId: '6870746' }), { kind: 'unknown-entry', name: 'versionId' }],
  [withEntry({ url: 'https://api.os.uk/x?key=SECRET' }), { kind: 'unknown-entry', name: 'url' }],
  [
    withEntry({ choice: { filter: { ...NO_FILTER, since: '2026' }, squares: [] } }),
    { kind: 'unknown-entry', name: 'since' },
  ],
  ['{"kind":"trig-recipe","version":1,"__proto__":{"name":"x"}}', { kind: 'not-ours' }],
  [withEntry({ id: '../../etc' }), { kind: 'not-ours' }],
  [withEntry({ id: 40146690 }), { kind: 'not-ours' }],
  [withEntry({ files: [] }), { kind: 'not-ours' }],
  [withEntry({ files: Array.from({ length: 101 }, (_, index) => `*${index}`) }), { kind: 'not-ours' }],
  [of({ products: [{ id: 'Open/../Roads', name: '' }] }), { kind: 'not-ours' }],
  [of({ packages: [], products: [] }), { kind: 'empty' }],
  [of({ folders: '../{version}/{file}' }), { kind: 'template', why: { kind: 'dots' } }],
  [of({ folders: 'C:/x/{version}/{file}' }), { kind: 'template', why: { kind: 'not-relative' } }],
  ['x'.repeat(RECIPE_BYTES + 1), { kind: 'too-large', bytes: RECIPE_BYTES + 1 }],
])('refused: %.60s', (text, problem) => {
  expect(readRecipe(text)).toEqual(problem);
});

/** Pieces of a recipe and other things, put together at random. */
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>(
      'trig-recipe',
      1,
      DEFAULT_TEMPLATE,
      '../../{file}',
      '15298',
      'OpenRoads',
      '*',
      null,
    ),
    fc.constantFrom(...HOSTILE),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom(
        'kind',
        'version',
        'name',
        'folders',
        'packages',
        'products',
        'id',
        'files',
        'choice',
        'key',
      ),
      tie('any'),
    ),
  ),
})).any;

const nearlyEntry = fc.record(
  {
    id: fc.constantFrom<unknown>('15298', '0040146690', 'OpenRoads', '../x', 7),
    name: fc.oneof(fc.string(), fc.constantFrom(...HOSTILE)),
    files: fc.array(fc.oneof(fc.string({ maxLength: 9 }), fc.constantFrom(...HOSTILE, '../../x', '/etc/x')), {
      maxLength: 4,
    }),
    url: fc.constant('https://api.os.uk/?key=SECRET'),
  },
  { requiredKeys: ['id', 'name'] },
);

const nearly = fc
  .record(
    {
      folders: fc.constantFrom<unknown>(
        '{version}/{file}',
        'Maps/{date}/{package-id}/{file}',
        '../{version}/{file}',
        '/{file}',
        7,
      ),
      packages: fc.array(nearlyEntry, { maxLength: 2 }),
      products: fc.array(nearlyEntry, { maxLength: 2 }),
      name: value,
    },
    { requiredKeys: [] },
  )
  .map((more) => of(more));

test('whatever the text is, it never throws; what it takes is safe, and has nothing that is not in the schema', () => {
  let taken = 0;
  fc.assert(
    fc.property(
      fc.oneof(
        { weight: 4, arbitrary: nearly },
        value.map((one) => JSON.stringify(one) ?? ''),
        fc.string(),
      ),
      (text) => {
        const read = readRecipe(text);
        if (read.kind !== 'read') return;
        taken += 1;
        const { folders, packages, products, ...rest } = read.recipe;
        expect(isTemplate(folders)).toBe(true);
        expect(Object.keys(rest).sort()).toEqual(['kind', 'name', 'version']);
        for (const one of packages) expect(one.id).toMatch(/^\d{1,20}$/);
        for (const one of products) expect(one.id).toMatch(/^[A-Za-z0-9][\w.-]{0,99}$/);
        for (const one of [...packages, ...products]) {
          expect(['choice', 'files', 'id', 'name']).toEqual(expect.arrayContaining(Object.keys(one)));
        }
      },
    ),
    { numRuns: 2000 },
  );
  // Some forty, of which one is enough for this to say something.
  expect(taken).toBeGreaterThan(5);
});

const files = (...names: readonly string[]) => names.map((fileName) => ({ fileName }));
const picked = (which: Parameters<typeof pick>[0], ...names: readonly string[]) =>
  pick(which, files(...names)).map(({ fileName }) => fileName);

test('a template that leads out of the downloads folder is stopped at the door, whoever sends it', () => {
  const versions = [{ packageId: '15298', versionId: '1' }];
  const passes = (folders: string) => v.safeParse(asks.grabVersions, { versions, folders }).success;
  expect(passes(DEFAULT_TEMPLATE)).toBe(true);
  expect(['../{version}/{file}', '/{version}/{file}', '{file}'].filter(passes)).toEqual([]);
});

test('picks all, or by name and pattern, or as the picker filters, or by squares', () => {
  const names = ['add_gb.zip', 'add_isl.zip', 'add_gb_orderSummary.json', '77-Order_Details.txt'];
  expect(picked({}, ...names)).toEqual(names);
  expect(picked({ files: ['add_isl.zip', '*-order_details.txt', 'gone.zip'] }, ...names)).toEqual([
    'add_isl.zip',
    '77-Order_Details.txt',
  ]);
  const choice = (query: string, kind: 'all' | 'data' | 'summaries' = 'all') => ({
    choice: { filter: { ...NO_FILTER, query, kind }, squares: [] },
  });
  expect(picked(choice('gb', 'data'), ...names)).toEqual(['add_gb.zip']);
  expect(picked(choice('*.zip -isl'), ...names)).toEqual(['add_gb.zip']);
  expect(picked(choice('', 'summaries'), ...names)).toEqual(names.slice(2));
  expect(picked({ ...choice('*.zip'), files: ['add_gb*'] }, ...names)).toEqual(['add_gb.zip']);
  const tiles = ['5436275-NJ6050.gz', '5436275-NJ6550.gz', '5436275-TQ3080.gz', '5436275-TQ3580.gz'];
  const squares = { choice: { filter: NO_FILTER, squares: ['TQ', 'SU'] } };
  expect(picked(squares, ...tiles)).toEqual(tiles.slice(2));
  expect(picked(squares, ...names)).toEqual([]);
});

test('says which files are meant so that they are meant in the next version too', () => {
  const all = ['6870746-Order_Details.txt', 'ABFLGB_CSV.zip', 'ABFLGB_GML.zip'];
  const data = { filter: { ...NO_FILTER, query: 'gml' }, squares: [] };
  expect(whichOf('6870746', all, all, undefined)).toEqual({});
  expect(whichOf('6870746', ['ABFLGB_GML.zip'], all, data)).toEqual({ choice: data });
  expect(whichOf('6870746', ['ABFLGB_CSV.zip'], all, data)).toEqual({ files: ['ABFLGB_CSV.zip'] });
  expect(whichOf('6870746', all.slice(0, 2), all, undefined)).toEqual({
    files: ['*-Order_Details.txt', 'ABFLGB_CSV.zip'],
  });
  expect(whichOf('6870746', all.slice(0, 1), undefined, data)).toEqual({ files: ['*-Order_Details.txt'] });
  expect(whichOf('2026-09', ['a2026-09.zip'], undefined, undefined)).toEqual({ files: ['a2026-09.zip'] });
});

test('a pattern that would mean more than was taken stays a name', () => {
  const all = ['6870746-a.txt', '6870747-a.txt', 'b.zip'];
  expect(whichOf('6870746', ['6870746-a.txt'], all, undefined)).toEqual({ files: ['6870746-a.txt'] });
});
