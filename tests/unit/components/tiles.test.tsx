// @vitest-environment happy-dom
import './setup.ts';

import { fireEvent, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { NO_FILTER } from '../../../utils/picker/filter.ts';
import type { Scene } from '../../gallery/fake-desk.ts';
import { FEATURE_FILES, TILE_FILES, version } from '../../gallery/samples.ts';
import { type Shown, show } from './show.tsx';

const PLUS = '0040146690';
/** Seven squares of 100 km are enough here: the whole country is opened in the real browsers (tests/e2e/files.test.ts). */
const SOME = TILE_FILES.filter(({ fileName }) => /-(?:NC|NH|NJ|SS|ST|SU|TQ)/.test(fileName));
const TILES: Scene = { version: (p, v) => version(p, v, SOME) };

async function atMap(scene: Scene = TILES): Promise<Shown> {
  const picker = show('picker', scene);
  await picker.seeRow(PLUS);
  await picker.type(PLUS);
  await picker.press('Enter');
  await picker.seeRow('6870746');
  await picker.press('Enter');
  await waitFor(() => expect(picker.all('[data-id="6852392"]')).toEqual([]));
  await picker.see('[role=option]');
  await picker.press('g', { ctrlKey: true });
  return picker;
}

const square = (picker: Shown, name: string) => picker.see(`[data-square="${name}"]`);
const here = () => document.activeElement as HTMLElement;
const press = (key: string, more: KeyboardEventInit = {}) =>
  fireEvent(here(), new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
const primary = async (picker: Shown) => (await picker.see('[data-test=primary]')).textContent ?? '';
const grabbed = (picker: Shown) =>
  (picker.asked('grabVersions') as { versions: { fileNames: string[] }[] }[])[0]?.versions[0]?.fileNames ??
  [];

const type = async (picker: Shown, text: string) => {
  fireEvent.input(await picker.see('[data-test=typed-squares]'), { target: { value: text } });
  await picker.click('select-squares');
};

test('squares are picked by keys on the map, and Enter grabs their files', async () => {
  const picker = await atMap();
  const first = await square(picker, 'NC');
  await waitFor(() => expect(here()).toBe(first));
  expect(first.getAttribute('aria-label')).toMatch(/^NC, 400 files, 278.MB$/);
  press('ArrowDown');
  expect(here().dataset.square).toBe('NH');
  press('ArrowRight');
  press(' ');
  expect(here().getAttribute('aria-label')).toMatch(/^NJ, 400 files, 284.MB, selected$/);
  expect(here().getAttribute('aria-selected')).toBe('true');
  await waitFor(() => expect(picker.heard()).toMatch(/400 of 2,800 selected, 284.MB/));
  expect(await primary(picker)).toContain('Grab 400 files');
  press('Enter');
  expect(grabbed(picker)).toHaveLength(400);
  expect(grabbed(picker).every((name) => name.includes('-NJ'))).toBe(true);
});

test('+ looks into a square, then into a part of it; − and Escape lead out, then back to the search', async () => {
  const picker = await atMap();
  await square(picker, 'NC');
  press('End');
  expect(here().dataset.square).toBe('TQ');
  press('+');
  await waitFor(() => expect(here().dataset.square).toBe('TQ00'));
  press('ArrowUp');
  press('+');
  await waitFor(() => expect(here().dataset.square).toBe('TQ0010'));
  press(' ');
  press('-');
  await waitFor(() => expect(here().dataset.square).toBe('TQ01'));
  expect(here().getAttribute('aria-label')).toContain('1 of 4 selected');
  press('Escape');
  await waitFor(() => expect(here().dataset.square).toBe('TQ'));
  press('Escape');
  expect(picker.all('[data-test=tiles]')).toEqual([]);
  expect(here()).toBe(await picker.see('[data-test=search]'));
  expect(await primary(picker)).toContain('Grab 1 file');
});

test('Shift and arrows paint, and so does dragging', async () => {
  const picker = await atMap();
  await square(picker, 'NC');
  press('ArrowDown', { shiftKey: true });
  expect(await primary(picker)).toContain('Grab 800 files');
  fireEvent.pointerDown(await square(picker, 'SS'), { button: 0, buttons: 1 });
  fireEvent.pointerMove(await square(picker, 'ST'), { buttons: 1 });
  fireEvent.pointerUp(await square(picker, 'ST'));
  fireEvent.pointerMove(await square(picker, 'SU'), { buttons: 0 });
  expect(await primary(picker)).toContain('Grab 1,600 files');
});

test('the list is the map’s equal: unfolded, selected and grabbed by keys', async () => {
  const picker = await atMap();
  await picker.click('view-list');
  await waitFor(() => expect(here().getAttribute('role')).toBe('treeitem'));
  press('ArrowRight');
  press('ArrowRight');
  await waitFor(() => expect(here().dataset.square).toBe('NC00'));
  press(' ');
  expect(here().getAttribute('aria-checked')).toBe('true');
  press('ArrowLeft');
  expect(here().dataset.square).toBe('NC');
  expect(here().getAttribute('aria-checked')).toBe('mixed');
  press('ArrowLeft');
  press('ArrowDown');
  await waitFor(() => expect(here().dataset.square).toBe('NH'));
  press('Enter');
  expect(grabbed(picker)).toHaveLength(4);
});

test('typed squares are selected beside the others; what did not fit is said in words', async () => {
  const picker = await atMap();
  await type(picker, 'TQ NJ60 banana HP');
  const came = await picker.see('[data-test=typed-came]');
  expect(came.textContent).toContain('404 files selected.');
  expect(came.textContent).toContain('Not squares of the grid: banana.');
  expect(came.textContent).toContain('No files here for HP.');
  await type(picker, 'SU');
  expect(await primary(picker)).toContain('Grab 804 files');
});

test('with nothing picked Enter in the search grabs no file that is not in sight', async () => {
  const picker = await atMap();
  await square(picker, 'NC');
  expect(await primary(picker)).toBe('Pick squares to grab their files');
  await picker.press('Enter');
  await picker.click('primary');
  expect(picker.commands()).not.toContain('grab');
  await picker.press('ArrowDown');
  expect(here().dataset.square).toBe('NC');
});

test('a list without squares says so', async () => {
  const picker = await atMap({ version: (p, v) => version(p, v, FEATURE_FILES) });
  await picker.see('[data-test=blank]');
  await picker.click('close-tiles');
  await picker.see('[role=option]');
});

test('the squares of a grab are remembered', async () => {
  const picker = await atMap();
  await type(picker, 'TQ NJ60');
  await square(picker, 'NC').then((cell) => cell.focus());
  press('Enter');
  await waitFor(() =>
    expect(picker.asked('changePresets')).toMatchObject([
      { change: { do: 'remember', choice: { squares: ['NJ60', 'TQ'] } } },
    ]),
  );
});

test('squares that are offered are selected with one press', async () => {
  const last = { filter: NO_FILTER, squares: ['NJ60', 'TQ', 'HP'] };
  const picker = await atMap({ ...TILES, presets: { ABFLATSLA: { presets: [], last } } });
  expect((await picker.see('[data-test=offer]')).textContent).toContain('NJ60 TQ HP');
  await picker.click('take-offer');
  await waitFor(async () => expect(await primary(picker)).toContain('Grab 404 files'));
});
