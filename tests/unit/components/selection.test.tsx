// @vitest-environment happy-dom
import './setup.ts';

import { fireEvent, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { good } from '../../../utils/failure.ts';
import type { Scene } from '../../gallery/fake-desk.ts';
import { MANY_FILES, version } from '../../gallery/samples.ts';
import { type Shown, show } from './show.tsx';

const PLUS = '0040146690';
const VERSION = '6870746';
const FILES = ['ABFLGB_CSV.zip', 'add_gb_builtaddress.zip', 'add_gb_historicaddress.zip'] as const;

async function atVersions(scene: Scene = {}): Promise<Shown> {
  const picker = show('picker', scene);
  await picker.seeRow(PLUS);
  await picker.type(PLUS);
  await picker.press('Enter');
  await picker.seeRow(VERSION);
  return picker;
}

async function atFiles(scene: Scene = {}): Promise<Shown> {
  const picker = await atVersions(scene);
  await picker.press('Enter');
  await waitFor(() => expect(picker.all('[role=option]').length).toBeGreaterThan(1));
  await waitFor(() => expect(picker.all('[data-id="6852392"]')).toEqual([]));
  return picker;
}

const primary = async (picker: Shown) => (await picker.see('[data-test=primary]')).textContent ?? '';
const ofVersion = { packageId: PLUS, versionId: VERSION };
const check = (picker: Shown, id: string, more: MouseEventInit = {}) =>
  picker.seeRow(id).then((row) => fireEvent.click(row.querySelector('[data-test=check]') ?? row, more));

test('Space selects and goes on; the button says how many and how much, and grabs them', async () => {
  const picker = await atFiles();
  await picker.press(' ');
  await picker.press(' ');
  expect(picker.chosen()).toEqual(FILES.slice(0, 2));
  expect(picker.cursor()).toBe(FILES[2]);
  expect(await primary(picker)).toMatch(/Grab 2 files.*5\.94.GB/);
  await waitFor(() => expect(picker.heard()).toContain('2 of 6 selected'));
  await picker.press('Enter');
  expect(picker.asked('grabVersions')).toEqual([
    { versions: [{ ...ofVersion, fileNames: FILES.slice(0, 2) }] },
  ]);
  expect((await picker.see('[data-test=taken]')).textContent).toContain('2 files queued');
  expect(picker.heard()).toContain('2 files queued');
  expect(picker.chosen()).toEqual([]);
});

test('rows can be several selected at once, and the list says so; packages cannot', async () => {
  const picker = show('picker');
  await picker.seeRow(PLUS);
  expect((await picker.see('[role=listbox]')).getAttribute('aria-multiselectable')).toBe('false');
  await picker.press(' ');
  expect(picker.all('[data-test=check]')).toEqual([]);
  await picker.type(PLUS);
  await picker.press('Enter');
  await picker.seeRow(VERSION);
  expect((await picker.see('[role=listbox]')).getAttribute('aria-multiselectable')).toBe('true');
  expect(picker.chosen()).toEqual([]);
});

test('Shift and arrows select a stretch that grows and shrinks', async () => {
  const picker = await atFiles();
  await picker.press('ArrowDown', { shiftKey: true });
  await picker.press('ArrowDown', { shiftKey: true });
  expect(picker.chosen()).toEqual(FILES);
  await picker.press('ArrowUp', { shiftKey: true });
  expect(picker.chosen()).toEqual(FILES.slice(0, 2));
  expect(picker.cursor()).toBe(FILES[1]);
});

test('a new stretch begins where the cursor has gone, and adds to what is selected', async () => {
  const picker = await atFiles();
  await picker.press(' ');
  await picker.press('ArrowDown');
  await picker.press('ArrowDown', { shiftKey: true });
  expect(picker.chosen()).toEqual([FILES[0], FILES[2], 'add_gb_royalmailaddress.zip']);
});

test('Ctrl+A selects all that is found, and again none of it', async () => {
  const picker = await atFiles();
  await picker.press('a', { ctrlKey: true });
  expect(picker.chosen()).toHaveLength(6);
  // One file has no size: the total is what is known of it.
  expect(await primary(picker)).toMatch(/Grab 6 files.*7\.99.GB or more/);
  await picker.press('a', { metaKey: true });
  expect(picker.chosen()).toEqual([]);
});

test('with a search in the field the first Ctrl+A is about its text, the next about what it found', async () => {
  const picker = await atFiles();
  await picker.type('add_gb');
  const field = (await picker.see('[data-test=search]')) as HTMLInputElement;
  field.setSelectionRange(6, 6);
  expect((await picker.press('a', { ctrlKey: true })).defaultPrevented).toBe(false);
  expect(picker.chosen()).toEqual([]);
  field.setSelectionRange(0, 6);
  expect((await picker.press('a', { ctrlKey: true })).defaultPrevented).toBe(true);
  expect(picker.chosen()).toHaveLength(4);
});

test('a space in a search parts words; Ctrl+Space selects there too', async () => {
  const picker = await atFiles();
  await picker.type('add_gb');
  expect((await picker.press(' ')).defaultPrevented).toBe(false);
  await picker.press(' ', { ctrlKey: true });
  expect(picker.chosen()).toEqual([FILES[1]]);
});

test('what a search hides stays selected, and Escape drops the selection before the search', async () => {
  const picker = await atFiles();
  await picker.press(' ');
  await picker.type('builtaddress');
  expect(await primary(picker)).toContain('Grab 1 file');
  expect((await picker.press('Escape')).defaultPrevented).toBe(true);
  expect(await primary(picker)).toContain('Grab add_gb_builtaddress.zip');
  expect((await picker.press('Escape')).defaultPrevented).toBe(true);
  expect(picker.all('[role=option]')).toHaveLength(6);
  expect((await picker.press('Escape')).defaultPrevented).toBe(false);
});

test('the box at the row’s start selects without opening; with Shift all up to there', async () => {
  const picker = await atVersions();
  await check(picker, VERSION);
  expect(picker.chosen()).toEqual([VERSION]);
  await check(picker, '6833471', { shiftKey: true });
  expect(picker.chosen()).toEqual([VERSION, '6852392', '6833471']);
  await check(picker, '6852392');
  expect(picker.chosen()).toEqual([VERSION, '6833471']);
});

test('selected versions are grabbed with all their files, in one batch', async () => {
  const picker = await atVersions();
  await picker.press(' ');
  await picker.press(' ');
  expect(await primary(picker)).toContain('Grab all files of 2 versions');
  await picker.press('Enter');
  expect(picker.asked('grabVersions')).toEqual([
    { versions: [ofVersion, { packageId: PLUS, versionId: '6852392' }] },
  ]);
});

test('the selection dies with the level', async () => {
  const picker = await atFiles();
  await picker.press(' ');
  await picker.press('ArrowLeft', { altKey: true });
  await picker.seeRow(VERSION);
  expect(picker.chosen()).toEqual([]);
  expect(await primary(picker)).toContain('Open');
});

test('Ctrl+Enter grabs all files of the version under the cursor', async () => {
  const picker = await atVersions();
  await picker.press('ArrowDown');
  await picker.press('Enter', { ctrlKey: true });
  expect(picker.asked('grabVersions')).toEqual([{ versions: [{ packageId: PLUS, versionId: '6852392' }] }]);
  await picker.see('[data-test=batch-line]');
});

test('the quiet button grabs all that is found: by name, where it is not the whole version', async () => {
  const picker = await atFiles();
  await picker.type('add_gb');
  expect((await picker.see('[data-test=grab-all]')).textContent).toBe('Grab all 4');
  await picker.click('grab-all');
  const [asked] = picker.asked('grabVersions') as { versions: { fileNames: string[] }[] }[];
  expect(asked?.versions[0]?.fileNames).toHaveLength(4);
});

test('10,000 files are asked for as their version, not by name', async () => {
  const picker = await atFiles({ version: (p, v) => version(p, v, MANY_FILES) });
  await picker.press('a', { ctrlKey: true });
  expect(await primary(picker)).toContain('Grab 10,000 files');
  await picker.press('Enter');
  expect(picker.asked('grabVersions')).toEqual([{ versions: [ofVersion] }]);
});

test.each([
  [{ added: 388, skipped: 12, onTheirWay: 0 }, '388 files queued, 12 you have already'],
  [{ added: 0, skipped: 400, onTheirWay: 0 }, 'Nothing new: you have all 400'],
  [{ added: 0, skipped: 1, onTheirWay: 0 }, 'Nothing new: you have it already'],
  [{ added: 0, skipped: 0, onTheirWay: 6 }, 'Nothing new: all 6 are on their way already'],
  [{ added: 0, skipped: 2, onTheirWay: 4 }, 'Nothing new: 2 you have already, 4 on their way already'],
  [{ added: 0, skipped: 0, onTheirWay: 0 }, 'There are no files to grab'],
])('%j is said', async (taken, words) => {
  const picker = await atFiles({ answers: { grabVersions: () => good(taken) } });
  await picker.press('Enter', { ctrlKey: true });
  await waitFor(() => expect(picker.heard()).toContain(words));
  await picker.click('taken-grabs');
  expect(picker.desk.opened).toEqual(['grabs']);
});

test('a press that comes to nothing says why and keeps the selection', async () => {
  const offline = () => ({ ok: false, failure: { kind: 'offline' } }) as const;
  const picker = await atFiles({ answers: { grabVersions: offline } });
  await picker.press(' ');
  await picker.press('Enter');
  await picker.see('[data-test=notice][data-kind=offline]');
  expect(picker.chosen()).toEqual([FILES[0]]);
});
