// @vitest-environment happy-dom
import './setup.ts';

import { waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { good } from '../../../utils/failure.ts';
import { never } from '../../gallery/fake-desk.ts';
import { grab } from '../../gallery/queue-samples.ts';
import { NOW, PACKAGES } from '../../gallery/samples.ts';
import { type Shown, show } from './show.tsx';

const FIRST = '15298';
const PLUS = '0040146690';
const VERSION = '6870746';

async function toFiles(picker: Shown): Promise<void> {
  await picker.seeRow(FIRST);
  await picker.type(PLUS);
  await picker.press('Enter');
  await picker.seeRow(VERSION);
  await picker.press('Enter');
  await picker.seeRow('ABFLGB_CSV.zip');
}

test('package, version and file by keys alone, then the grab', async () => {
  const picker = show('picker');
  await toFiles(picker);
  await picker.press('ArrowDown');
  expect(picker.cursor()).toBe('add_gb_builtaddress.zip');
  expect((await picker.see('[data-test=primary]')).textContent).toContain('Grab add_gb_builtaddress.zip');
  await picker.press('Enter');
  expect(picker.asked('grab')).toEqual([
    { packageId: PLUS, versionId: VERSION, fileName: 'add_gb_builtaddress.zip' },
  ]);
  await picker.see('[data-test=grab][data-state=queued]');
  await picker.press('Enter');
  expect(picker.asked('grab')).toHaveLength(1);
});

test('the focus is in the search field, which names the row it is about', async () => {
  const picker = show('picker');
  const field = await picker.see('[data-test=search]');
  await picker.seeRow(FIRST);
  expect(document.activeElement).toBe(field);
  await picker.press('End');
  await waitFor(() => expect(picker.cursor()).toBe('23438'));
  const active = field.getAttribute('aria-activedescendant') ?? '';
  expect(document.getElementById(active)?.dataset.id).toBe('23438');
  await picker.press('Home');
  expect(picker.cursor()).toBe(FIRST);
});

test('Backspace in the empty field and Alt+Left lead out, to the row one came from', async () => {
  const picker = show('picker');
  await toFiles(picker);
  await picker.press('ArrowLeft', { altKey: true });
  await picker.seeRow(VERSION);
  expect(picker.cursor()).toBe(VERSION);
  await picker.press('Backspace');
  await picker.seeRow(PLUS);
  expect(picker.cursor()).toBe(PLUS);
  expect((await picker.press('Backspace')).defaultPrevented).toBe(false);
});

test('keys that are held down do not run through levels', async () => {
  const picker = show('picker');
  await picker.seeRow(FIRST);
  await picker.press('Enter', { repeat: true });
  expect(picker.cursor()).toBe(FIRST);
});

test('a slip of the fingers still finds, and it is said that nothing is exact', async () => {
  const picker = show('picker');
  await picker.seeRow(FIRST);
  await picker.type('adressbase');
  const field = (await picker.see('[data-test=search]')).closest('search');
  expect(picker.all('[role=option]').length).toBeGreaterThan(0);
  expect(field?.textContent).toContain('close, none exact');
  await picker.type('addressbase');
  expect(field?.textContent).not.toContain('close');
});

test('words in any order filter; Escape clears them, and only then is the browser’s', async () => {
  const picker = show('picker');
  await picker.seeRow(FIRST);
  await picker.type('plus addr');
  expect(picker.all('[role=option]')).toHaveLength(3);
  expect(picker.all('mark').length).toBeGreaterThan(2);
  expect((await picker.press('Escape')).defaultPrevented).toBe(true);
  expect(picker.all('[role=option]').length).toBeGreaterThan(3);
  expect((await picker.press('Escape')).defaultPrevented).toBe(false);
});

test('what was mistyped is found and marked, and the best of it has the cursor', async () => {
  const picker = show('picker');
  await picker.seeRow(FIRST);
  await picker.press('End');
  await picker.type('adressbase updates');
  await waitFor(() => expect(picker.cursor()).toBe('0040160114'));
  expect(picker.all('mark').map((mark) => mark.textContent)).toContain('AddressBase');
  await picker.type('monthly');
  expect(picker.all('mark').map((mark) => mark.textContent)).toEqual(['monthly']);
});

test('the best match has the cursor, though others are newer', async () => {
  const picker = show('picker');
  await picker.seeRow(FIRST);
  await picker.type('code-point polygons');
  await waitFor(() => expect(picker.cursor()).toBe('0040188777'));
  await picker.type('postcode areas');
  await waitFor(() => expect(picker.cursor()).toBe('0040188777'));
  await picker.type('');
  await waitFor(() => expect(picker.cursor()).toBe(FIRST));
});

test('nothing found is said, with the way back', async () => {
  const picker = show('picker');
  await picker.seeRow(FIRST);
  await picker.type('moon');
  expect((await picker.see('[data-test=blank]')).textContent).toContain('moon');
});

test('a click opens a package, but only points at a file; two clicks grab it', async () => {
  const picker = show('picker');
  (await picker.seeRow(PLUS)).click();
  (await picker.seeRow(VERSION)).click();
  const row = await picker.seeRow('add_gb_builtaddress.zip');
  row.click();
  await waitFor(() => expect(picker.cursor()).toBe('add_gb_builtaddress.zip'));
  expect(picker.asked('grab')).toEqual([]);
  row.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 2 }));
  expect(picker.asked('grab')).toHaveLength(1);
});

test('paints the shelf while OS has not answered, and keeps the cursor when the list changes', async () => {
  const picker = show('picker', { answers: { refreshPackages: never } });
  await picker.seeRow(FIRST);
  expect(document.body.textContent).toContain('updating');
  await picker.press('ArrowDown');
  const under = picker.cursor();
  const added = { ...PACKAGES[0], id: '99999', name: 'Brand new', createdOn: '2026-12-01', versions: [] };
  picker.desk.change('packages', { packages: [added as never, ...PACKAGES], at: NOW });
  await picker.seeRow('99999');
  expect(picker.cursor()).toBe(under);
});

test('the list of one version never shows in another', async () => {
  let late = (_: unknown): void => {};
  const picker = show('picker', {
    version: (_, id) =>
      id === VERSION
        ? undefined
        : ({ ...PACKAGES[0]?.versions[1], id, downloads: [{ fileName: `of-${id}` }] } as never),
    answers: {
      refreshVersion: (({ versionId }: { versionId: string }) =>
        versionId === VERSION ? new Promise((resolve) => (late = resolve)) : good(null)) as never,
    },
  });
  await picker.seeRow(PLUS);
  await picker.type(PLUS);
  await picker.press('Enter');
  await picker.seeRow(VERSION);
  await picker.press('Enter');
  await waitFor(() => expect(picker.asked('refreshVersion')).toHaveLength(1));
  await picker.press('Backspace');
  await picker.press('ArrowDown');
  await picker.press('Enter');
  await picker.seeRow('of-6852392');
  late({ ok: false, failure: { kind: 'not-found' } });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(picker.all('[data-test=notice]')).toEqual([]);
  expect(picker.all('[role=option]').map((row) => row.dataset.id)).toEqual(['of-6852392']);
});

test('order summaries come last and are called so', async () => {
  const picker = show('picker');
  await toFiles(picker);
  const last = picker.all('[role=option]').at(-1);
  expect(last?.dataset.id).toBe('6870746-Order_Details.txt');
  expect(last?.textContent).toContain('order summary');
});

test('the sheet of keys opens with ? and says how to leave', async () => {
  const picker = show('picker');
  await picker.seeRow(FIRST);
  await picker.press('?');
  const sheet = await picker.see('[data-test=key-sheet]');
  expect(sheet.textContent).toContain('Esc');
});

test('an override of the writing direction does not disguise a file', async () => {
  const fileName = 'map\u202Egpj.zip';
  const picker = show('picker', { grabs: [grab(fileName, { kind: 'queued' })] });
  const row = await picker.see('[data-test=grab]');
  expect(row.textContent).not.toContain('\u202E');
  expect(row.textContent).toContain('.zip');
});
