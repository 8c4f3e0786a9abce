// @vitest-environment happy-dom
import './setup.ts';

import { fireEvent, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { Presets } from '../../../utils/picker/presets.ts';
import type { Scene } from '../../gallery/fake-desk.ts';
import { FEATURE_FILES, version } from '../../gallery/samples.ts';
import { type Shown, show } from './show.tsx';

const PLUS = '0040146690';
const PRODUCT = 'ABFLATSLA';
const FEATURES: Scene = { version: (p, v) => version(p, v, FEATURE_FILES) };
const ZIPS = { query: 'add_gb_*.zip', kind: 'data', sort: 'largest' } as const;

async function atFiles(scene: Scene = FEATURES): Promise<Shown> {
  const picker = show('picker', scene);
  await picker.seeRow(PLUS);
  await picker.type(PLUS);
  await picker.press('Enter');
  await picker.seeRow('6870746');
  await picker.press('Enter');
  await waitFor(() => expect(picker.all('[data-id="6852392"]')).toEqual([]));
  await picker.see('[role=option]');
  return picker;
}

const rows = (picker: Shown) => picker.all('[role=option]').map((row) => row.dataset.id);
const primary = async (picker: Shown) => (await picker.see('[data-test=primary]')).textContent ?? '';
const found = async (picker: Shown) => (await picker.see('[data-test=found]')).textContent ?? '';
const openFilters = async (picker: Shown) => {
  await picker.press('f', { ctrlKey: true });
  return picker.see('[data-test=filter-bar]');
};

test('a pattern shows the names that fit it, two of them either, a sign leaves out; the total is of those', async () => {
  const picker = await atFiles();
  expect(await found(picker)).toMatch(/^10 · 9\.17.GB$/);
  await picker.type('add_gb_*.zip');
  expect(rows(picker)).toHaveLength(3);
  expect(await found(picker)).toMatch(/^3 of 10 · 3\.67.GB$/);
  await picker.type('add_gb_*.zip add_isl_*.zip');
  expect(rows(picker)).toHaveLength(5);
  await picker.type('*.zip -*isl*');
  expect(rows(picker)).toHaveLength(3);
  await picker.type('*.zip historic');
  expect(rows(picker)).toEqual(['add_gb_historicaddress.zip']);
  // In two parts, for a name is cut in its middle.
  expect(
    picker
      .all('mark')
      .map((mark) => mark.textContent)
      .join(''),
  ).toBe('historic');
  await waitFor(() => expect(picker.heard()).toMatch(/1 of 10, 1\.22.GB/));
});

test('what a pattern found is grabbed by name', async () => {
  const picker = await atFiles();
  await picker.type('add_gb_*.zip');
  await picker.press('Enter', { ctrlKey: true });
  const [asked] = picker.asked('grabVersions') as { versions: { fileNames: string[] }[] }[];
  expect(asked?.versions[0]?.fileNames).toEqual([
    'add_gb_builtaddress.zip',
    'add_gb_historicaddress.zip',
    'add_gb_royalmailaddress.zip',
  ]);
});

test('Ctrl+F opens the filters and goes there, Escape comes back; nothing narrows, nothing shows', async () => {
  const picker = await atFiles();
  const bar = await openFilters(picker);
  await waitFor(() => expect(bar.contains(document.activeElement)).toBe(true));
  fireEvent.keyDown(bar, { key: 'Escape' });
  expect(picker.all('[data-test=filter-bar]')).toEqual([]);
  expect(document.activeElement).toBe(await picker.see('[data-test=search]'));
  expect(picker.all('[data-test=chips]')).toEqual([]);
});

test('there are no filters over packages and versions', async () => {
  const picker = show('picker');
  await picker.seeRow(PLUS);
  expect(picker.all('[data-test=filters]')).toEqual([]);
  expect((await picker.press('f', { ctrlKey: true })).defaultPrevented).toBe(false);
});

test('data and order summaries apart, by size; chips say so and take it away', async () => {
  const picker = await atFiles();
  await openFilters(picker);
  expect((await picker.see('[data-test=choose-summaries]')).textContent).toBe('Order summaries 5');
  await picker.click('choose-summaries');
  expect(rows(picker).every((id) => id?.endsWith('.json'))).toBe(true);
  await picker.click('choose-data');
  await picker.click('choose-largest');
  expect(rows(picker)[0]).toBe('add_isl_royalmailaddress.zip');
  await picker.click('choose-smallest');
  expect(rows(picker)[0]).toBe('add_gb_builtaddress.zip');
  await picker.click('filters');
  await picker.click('chip-sort');
  await picker.click('chip-kind');
  expect(rows(picker)).toHaveLength(10);
  expect(picker.all('[data-test=chips]')).toEqual([]);
});

test('Escape drops the selection, then the search, then the filters', async () => {
  const picker = await atFiles();
  await openFilters(picker);
  await picker.click('choose-data');
  await picker.type('isl');
  await picker.press(' ', { ctrlKey: true });
  for (const left of [2, 5, 10]) {
    expect((await picker.press('Escape')).defaultPrevented).toBe(true);
    expect(rows(picker)).toHaveLength(left);
  }
  expect((await picker.press('Escape')).defaultPrevented).toBe(false);
});

test('inverted, what is found and was not selected is; what is hidden stays, and that is said', async () => {
  const picker = await atFiles();
  await picker.press(' ');
  await picker.press('i', { ctrlKey: true });
  expect(await primary(picker)).toContain('Grab 9 files');
  await waitFor(() => expect(picker.heard()).toMatch(/9 of 10 selected, 8\.56.GB/));
  await picker.press('i', { ctrlKey: true });
  expect(picker.chosen()).toEqual(['add_gb_builtaddress.zip']);
  await picker.type('isl');
  await picker.press('i', { ctrlKey: true });
  expect(await primary(picker)).toContain('Grab 5 files');
  expect((await picker.see('[data-test=hidden]')).textContent).toBe('5 selected, 1 of them not shown');
});

test('filters that hide all say so and offer the way back', async () => {
  const picker = await atFiles();
  await openFilters(picker);
  await picker.click('choose-summaries');
  await picker.type('*.zip');
  await picker.see('[data-test=blank]');
  await picker.click('clear-filter');
  expect(rows(picker)).toHaveLength(10);
});

const kept = (picker: Shown) => picker.asked('changePresets') as { productId: string; change: unknown }[];

test('a preset is kept for the product, applied in another version, renamed, removed and brought back', async () => {
  const picker = await atFiles();
  await openFilters(picker);
  await picker.type('add_gb_*.zip');
  await picker.click('choose-data');
  await picker.click('choose-largest');
  await picker.click('keep');
  fireEvent.input(await picker.see('[data-test=preset-name]'), { target: { value: ' GB zips ' } });
  await picker.click('keep-preset');
  await picker.see('[data-test=preset]');
  expect(kept(picker)).toEqual([
    { productId: PRODUCT, change: { do: 'put', preset: { name: 'GB zips', filter: ZIPS, squares: [] } } },
  ]);

  await picker.press('ArrowLeft', { altKey: true });
  await picker.seeRow('6852392');
  await picker.press('End');
  await picker.press('Enter');
  await picker.click('preset');
  await waitFor(() => expect(rows(picker)).toHaveLength(3));
  expect(rows(picker)[0]).toBe('add_gb_royalmailaddress.zip');
  expect((await picker.see('[data-test=preset]')).getAttribute('aria-pressed')).toBe('true');

  await picker.click('edit-presets');
  const field = await picker.see('[data-test=preset-rename]');
  fireEvent.input(field, { target: { value: 'Zips' } });
  fireEvent.blur(field);
  await waitFor(() =>
    expect(picker.desk.presets()).resolves.toHaveProperty(`${PRODUCT}.presets.0.name`, 'Zips'),
  );
  await picker.click('remove-preset');
  await picker.click('undo-preset');
  await waitFor(() => expect(picker.all('[data-test=preset-line]')).toHaveLength(1));
  expect(picker.heard()).toContain('Preset Zips removed.');
});

const LAST: Presets = { [PRODUCT]: { presets: [], last: { filter: ZIPS, squares: [] } } };

test('what was grabbed with last time is offered, not applied', async () => {
  const picker = await atFiles({ ...FEATURES, presets: LAST });
  expect((await picker.see('[data-test=offer]')).textContent).toContain(
    'add_gb_*.zip · Data · Largest first',
  );
  expect(rows(picker)).toHaveLength(10);
  await picker.click('take-offer');
  await waitFor(() => expect(rows(picker)).toHaveLength(3));
  expect(picker.all('[data-test=offer]')).toEqual([]);
});

test('an offer that was waved away does not come again', async () => {
  const picker = await atFiles({ ...FEATURES, presets: LAST });
  await picker.click('dismiss-offer');
  await waitFor(() => expect(picker.all('[data-test=offer]')).toEqual([]));
  await picker.type('isl');
  await picker.press('Escape');
  expect(picker.all('[data-test=offer]')).toEqual([]);
});

test('grabbing with a filter remembers it, without one nothing', async () => {
  const picker = await atFiles();
  await picker.press('Enter', { ctrlKey: true });
  expect(kept(picker)).toEqual([]);
  await picker.type('*.zip');
  await picker.press('Enter', { ctrlKey: true });
  await waitFor(() => expect(kept(picker)).toHaveLength(1));
  expect(kept(picker)[0]?.change).toMatchObject({ do: 'remember', choice: { filter: { query: '*.zip' } } });
});
