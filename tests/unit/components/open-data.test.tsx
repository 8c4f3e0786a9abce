// @vitest-environment happy-dom
import './setup.ts';

import { fireEvent, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { failing, never, type Scene } from '../../gallery/fake-desk.ts';
import { PRODUCTS, release } from '../../gallery/open-data-samples.ts';
import { credential, PACKAGES } from '../../gallery/samples.ts';
import { type Shown, show } from './show.tsx';

const OPEN: Scene = { products: PRODUCTS, release };
const NO_KEY: Scene = { ...OPEN, credential: null };
const FILE = 'opengreens_gpkg_tq.zip';

const rows = (picker: Shown) => picker.all('[role=option]').map((row) => row.dataset.id);

/** Of the whole list; only the rows in view are rendered. */
const count = (picker: Shown) => Number(picker.all('[role=option]')[0]?.getAttribute('aria-setsize'));

async function intoGreenspace(picker: Shown): Promise<void> {
  await picker.seeRow(PRODUCTS[0]?.id ?? '');
  await picker.type('OpenGreenspace');
  await waitFor(() => expect(picker.cursor()).toBe('OpenGreenspace'));
  await picker.press('Enter');
  await picker.seeRow('opengreens_gpkg_gb.zip');
}

async function choose(picker: Shown, by: string, value: string): Promise<void> {
  fireEvent.change(await picker.see(`select[data-test=${by}]`), { target: { value } });
}

test('without a key: OpenData is listed, the search has the focus, and there is one place for the key', async () => {
  const picker = show('picker', NO_KEY);
  await picker.seeRow('OpenRoads');
  expect(document.activeElement).toBe(await picker.see('[data-test=search]'));
  expect((await picker.see('[data-test=key-line]')).textContent).toContain('Paste your API key');
  expect(picker.commands()).not.toContain('refreshPackages');
  expect(picker.all('[data-test=notice]')).toEqual([]);
});

test('without a key: from a product to a file on its way by keys alone', async () => {
  const picker = show('picker', NO_KEY);
  await intoGreenspace(picker);
  expect(picker.all('[data-test=key-line]')).toEqual([]);
  await picker.type('gpkg tq');
  await waitFor(() => expect(picker.cursor()).toBe(FILE));
  await picker.press('Enter');
  expect(picker.asked('grabProduct')).toEqual([
    { productId: 'OpenGreenspace', fileNames: [FILE], isPointedAt: true },
  ]);
  const row = await picker.see('[data-test=grab][data-state=queued]');
  expect(row.title).toBe('OS Open Greenspace · 2026-04');
  await picker.press('Enter');
  expect(picker.asked('grabProduct')).toHaveLength(1);
});

test('a row says area, format, size and sum', async () => {
  const picker = show('picker', OPEN);
  await intoGreenspace(picker);
  const text = (await picker.seeRow('opengreens_mbtiles_ss.zip')).textContent;
  for (const part of ['SS', 'Vector Tiles (MBTiles)', 'md5', 'kB']) expect(text).toContain(part);
});

test('with a key both stand in one list, data packages first, and one search finds either', async () => {
  const picker = show('picker', OPEN);
  await picker.seeRow('OpenRoads');
  expect(count(picker)).toBe(PACKAGES.length + PRODUCTS.length);
  expect(rows(picker).indexOf('BoundaryLine')).toBeGreaterThan(rows(picker).indexOf('23438'));
  expect((await picker.seeRow('OpenRoads')).textContent).toContain('OpenData');
  await picker.type('roads');
  expect(rows(picker)).toEqual(['OpenRoads']);
  await picker.type('plus');
  expect(rows(picker)).toHaveLength(3);
});

test('Backspace leads out, to the product one came from', async () => {
  const picker = show('picker', OPEN);
  await intoGreenspace(picker);
  await picker.press('Backspace');
  await picker.seeRow('OpenRoads');
  expect(picker.cursor()).toBe('OpenGreenspace');
});

test('area and format narrow the list, one never leaves the other without anything', async () => {
  const picker = show('picker', OPEN);
  await intoGreenspace(picker);
  expect(count(picker)).toBe(20);
  await picker.press('End');
  await choose(picker, 'area', 'TQ');
  await waitFor(() => expect(rows(picker)).toHaveLength(4));
  expect(picker.cursor()).toBe('opengreens_essh_tq.zip');
  await choose(picker, 'format', 'GeoPackage');
  await waitFor(() => expect(rows(picker)).toEqual([FILE]));
  expect(document.body.textContent).toContain('1 of 20');
  await choose(picker, 'area', '');
  await waitFor(() => expect(rows(picker)).toHaveLength(5));
  await picker.press('Enter', { ctrlKey: true });
  const [asked] = picker.asked('grabProduct') as { fileNames: string[]; isPointedAt: boolean }[];
  expect(asked?.fileNames).toHaveLength(5);
  expect(asked?.isPointedAt).toBe(false);
});

test('what is chosen stays chosen when the list is narrowed', async () => {
  const picker = show('picker', OPEN);
  await intoGreenspace(picker);
  await picker.press(' ');
  await choose(picker, 'area', 'TQ');
  await waitFor(() => expect(rows(picker)).toHaveLength(4));
  expect((await picker.see('[data-test=primary]')).textContent).toContain('Grab 1 file');
});

test('a product of one area and one format has nothing to choose from', async () => {
  const picker = show('picker', OPEN);
  await picker.seeRow('OpenRoads');
  await picker.type('OpenUSRN');
  await picker.press('Enter');
  await picker.seeRow('openusrn_gpkg_gb.zip');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(picker.all('select')).toEqual([]);
});

const REFUSED = credential({ verdict: { kind: 'failed', failure: { kind: 'key-refused' } } });
const DOWN = { kind: 'service-down', status: 503 } as const;

test('a refused key hides no OpenData', async () => {
  const picker = show('picker', {
    ...OPEN,
    credential: REFUSED,
    packages: undefined,
    answers: { refreshPackages: failing({ kind: 'key-refused' }) },
  });
  await picker.see('[data-test=notice][data-kind=key-refused]');
  await picker.seeRow('OpenRoads');
});

test('OpenData that cannot be had hides no data package, and is tried again by its own button', async () => {
  const picker = show('picker', { products: undefined, answers: { refreshProducts: failing(DOWN) } });
  const notice = await picker.see('[data-test=notice][data-kind=open-data-service-down]');
  expect(notice.textContent).toContain('OpenData');
  await picker.seeRow('15298');
  await picker.click('open-data-again');
  expect(picker.asked('refreshProducts')).toHaveLength(2);
});

test('what is the matter with both is said once', async () => {
  const picker = show('picker', {
    ...OPEN,
    at: 0,
    answers: { refreshProducts: failing(DOWN), refreshPackages: failing(DOWN) },
  });
  await picker.see('[data-test=notice][data-kind=service-down]');
  await waitFor(() => expect(picker.asked('refreshProducts')).toHaveLength(1));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(picker.all('[data-test=notice]')).toHaveLength(1);
});

test('a product that has gone says so', async () => {
  const picker = show('picker', {
    products: PRODUCTS,
    answers: { refreshRelease: failing({ kind: 'not-found' }) },
  });
  await picker.seeRow('OpenRoads');
  await picker.type('OpenRoads');
  await picker.press('Enter');
  expect((await picker.see('[data-test=notice]')).textContent).toContain('This product has gone');
});

test('a list that is from a while ago is not asked for again; an old one is, behind', async () => {
  const fresh = show('picker', OPEN);
  await fresh.seeRow('OpenRoads');
  expect(fresh.commands()).not.toContain('refreshProducts');
  const old = show('picker', { ...OPEN, at: 0, answers: { refreshProducts: never } });
  await old.seeRow('OpenRoads');
  await waitFor(() => expect(old.commands()).toContain('refreshProducts'));
});

test('OpenData that comes later goes below what is under the cursor', async () => {
  const picker = show('picker', { products: undefined, answers: { refreshProducts: never } });
  await picker.seeRow('15298');
  await picker.press('ArrowDown');
  const under = picker.cursor();
  picker.desk.change('products', { products: PRODUCTS });
  await picker.seeRow('OpenRoads');
  expect(picker.cursor()).toBe(under);
});

test('a key that is pasted into the search goes where keys go, unseen', async () => {
  const picker = show('picker', NO_KEY);
  await picker.see('[data-test=key-line]');
  const search = await picker.see('[data-test=search]');
  const paste = (text: string) => {
    const event = new Event('paste', { bubbles: true, cancelable: true });
    Object.assign(event, { clipboardData: { getData: () => text } });
    search.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(paste('open roads')).toBe(false);
  expect(paste('OpenGreenspace')).toBe(false);
  await waitFor(() => expect(paste(` ${'aB3'.repeat(11)}\n`)).toBe(true));
  const field = await picker.see('[data-test=key]');
  expect(field instanceof HTMLInputElement && field.value).toBe('aB3'.repeat(11));
  expect(document.activeElement).toBe(field);
  expect(search instanceof HTMLInputElement && search.value).toBe('');
});

test('an account without data packages still has OpenData, and is told what is missing', async () => {
  const picker = show('picker', { ...OPEN, packages: [] });
  await picker.seeRow('OpenRoads');
  await picker.see('[data-test=no-packages]');
});
