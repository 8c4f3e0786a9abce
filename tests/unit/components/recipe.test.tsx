// @vitest-environment happy-dom
import './setup.ts';

import { fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { NO_FILTER } from '../../../utils/picker/filter.ts';
import { type Recipe, recipeFile } from '../../../utils/recipe/recipe.ts';
import { failing } from '../../gallery/fake-desk.ts';
import { PRODUCTS, release } from '../../gallery/open-data-samples.ts';
import { show } from './show.tsx';

const FOLDERS = 'Theirs/{package-id}/{version}/{file}';
const OPEN = 'OpenGreenspace';
const PLUS = { id: '0040146690', name: 'AddressBase Plus' };
const recipe = (more: Partial<Recipe> = {}): string =>
  recipeFile({ name: 'Monthly', folders: FOLDERS, packages: [PLUS], products: [], ...more });

async function load(page: ReturnType<typeof show>, text: string): Promise<void> {
  const field = await page.see('[data-test=recipe-file]');
  const file = new File([text], 'theirs.json', { type: 'application/json' });
  Object.defineProperty(field, 'files', { configurable: true, value: [file] });
  fireEvent.change(field);
}

afterEach(() => {
  location.hash = '';
});

test('what it would grab is shown first: found, not found, nothing that fits; then it is grabbed, into its folders', async () => {
  const page = show('grabs');
  const filter = { ...NO_FILTER, query: 'nothing-is-called-so' };
  await load(
    page,
    recipe({
      packages: [
        { ...PLUS, files: ['ABFLGB_CSV.zip'] },
        { id: '999', name: 'Not mine' },
        { id: '0040154231', name: 'Topography', choice: { filter, squares: [] } },
      ],
    }),
  );
  await page.see('[data-test=recipe-grab]');
  expect(page.all('[data-test=recipe-entry]').map(({ dataset }) => [dataset.id, dataset.state])).toEqual([
    [PLUS.id, 'found'],
    ['999', 'missing'],
    ['0040154231', 'found'],
  ]);
  const sheet = await page.see('[data-test=recipe]');
  expect(sheet.textContent).toContain('2 of 3 found');
  expect(sheet.textContent).toMatch(/No file of .* fits the recipe/);
  expect(page.commands()).not.toContain('grabVersions');
  await page.click('recipe-grab');
  await waitFor(() =>
    expect(page.asked('grabVersions')).toEqual([
      {
        versions: [{ packageId: PLUS.id, versionId: '6870746', fileNames: ['ABFLGB_CSV.zip'] }],
        folders: FOLDERS,
      },
    ]),
  );
  await waitFor(() => expect(page.heard()).toContain('1 file queued'));
  expect(page.all('[data-test=recipe]')).toHaveLength(0);
});

test('its folders can be left; a whole version goes without names', async () => {
  const page = show('grabs');
  await load(page, recipe());
  fireEvent.click(await page.see('[data-test=recipe-folders]'));
  await page.click('recipe-grab');
  await waitFor(() =>
    expect(page.asked('grabVersions')).toEqual([
      { versions: [{ packageId: PLUS.id, versionId: '6870746' }] },
    ]),
  );
});

test('OpenData needs no key, data packages do', async () => {
  const page = show('grabs', { products: PRODUCTS, release, credential: null });
  await load(page, recipe({ products: [{ id: OPEN, name: 'OS Open Roads' }] }));
  await page.see('[data-test=recipe-grab]');
  expect(page.all('[data-test=recipe-entry]').map(({ dataset }) => dataset.state)).toEqual([
    'no-key',
    'found',
  ]);
  await page.click('recipe-grab');
  await waitFor(() => expect(page.asked('grabProduct')).toHaveLength(1));
  expect(page.asked('grabProduct')[0]).toMatchObject({ productId: OPEN, folders: FOLDERS });
  expect(page.commands()).not.toContain('grabVersions');
});

test('left, nothing is grabbed', async () => {
  const page = show('grabs');
  await load(page, recipe());
  await page.click('recipe-leave');
  await waitFor(() => expect(page.all('[data-test=recipe]')).toHaveLength(0));
  expect(page.commands()).not.toContain('grabVersions');
});

test('what cannot be grabbed is told, and the recipe stays', async () => {
  const page = show('grabs', { answers: { grabVersions: failing({ kind: 'no-key' }) } });
  await load(page, recipe());
  await page.click('recipe-grab');
  const problem = await page.see('[data-test=recipe] [role=alert]');
  expect(problem.textContent).toContain('No API key');
});

test.each([
  ['too-large', 'x'.repeat(1_000_001)],
  ['not-ours', '<!doctype html>'],
  ['newer', recipe().replace('"version": 1', '"version": 9')],
  ['unknown-entry', recipe().replace('"name": "Monthly"', '"name": "Monthly", "since": "2026"')],
  ['template', recipe({ folders: '../{version}/{file}' })],
  ['empty', recipe({ packages: [] })],
])('a recipe that is %s is refused in plain words', async (kind, text) => {
  const page = show('grabs');
  await load(page, text);
  const problem = await page.see(`[data-test=recipe-problem][data-kind=${kind}]`);
  expect(problem.textContent).toMatch(/^Nothing is grabbed\./);
  expect(page.all('[data-test=recipe-entry]')).toHaveLength(0);
  expect(page.commands()).not.toContain('refreshPackages');
});
