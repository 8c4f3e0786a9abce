// @vitest-environment happy-dom
import './setup.ts';

import { cleanup, fireEvent, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { Scene } from '../../gallery/fake-desk.ts';
import { NOW } from '../../gallery/samples.ts';
import { type Shown, show } from './show.tsx';

const PLUS = '0040146690';
const VERSION = '6870746';
const PAGE = `https://osdatahub.os.uk/data/downloads/data-packages/${PLUS}`;

/** What is kept of it, once its last key is in it. */
async function left(picker: Shown) {
  await waitFor(() => {
    const kept = picker.desk.kept();
    expect(kept?.cursor).toBe(picker.cursor());
    expect(kept?.filter.query).toBe(document.querySelector<HTMLInputElement>('[data-test=search]')?.value);
  });
  return picker.desk.kept();
}

/** Closes the popup by a click elsewhere and opens it again, so many milliseconds later. */
async function reopened(picker: Shown, later: number, scene: Scene = {}): Promise<Shown> {
  const kept = await left(picker);
  cleanup();
  const { opening, ...rest } = scene;
  return show('picker', { clock: () => NOW + later, opening: { kept, ...opening }, ...rest });
}

async function amongFiles(): Promise<Shown> {
  const picker = show('picker');
  await picker.seeRow(PLUS);
  await picker.type(PLUS);
  await picker.press('Enter');
  await picker.seeRow(VERSION);
  await picker.press('Enter');
  await picker.seeRow('ABFLGB_CSV.zip');
  await picker.press(' ');
  await picker.press(' ');
  await picker.type('add gb');
  await picker.press('ArrowDown');
  return picker;
}

test('place, search, cursor and what was chosen come back', async () => {
  const picker = await amongFiles();
  const [cursor, found] = [picker.cursor(), picker.all('[role=option]').length];
  const again = await reopened(picker, 100_000);
  await waitFor(() => expect(again.cursor()).toBe(cursor));
  expect(again.all('[role=option]')).toHaveLength(found);
  expect(((await again.see('[data-test=search]')) as HTMLInputElement).value).toBe('add gb');
  expect((await again.see('[data-test=primary]')).textContent).toContain('Grab 2 files');
  await again.press('Escape');
});

test('after more than two minutes it is the list again', async () => {
  const again = await reopened(await amongFiles(), 120_001);
  await again.seeRow('15298');
  expect(again.cursor()).toBe('15298');
});

test('no other level is painted on the way', async () => {
  const picker = await amongFiles();
  const kept = await left(picker);
  cleanup();
  const seen: string[] = [];
  const watch = new MutationObserver(() => {
    for (const row of document.querySelectorAll<HTMLElement>('[role=option]'))
      seen.push(row.dataset.id ?? '');
    seen.push(document.querySelector<HTMLInputElement>('[data-test=search]')?.placeholder ?? '');
  });
  watch.observe(document.body, { childList: true, subtree: true, attributes: true });
  const again = show('picker', { opening: { kept } });
  await again.seeRow('add_gb_builtaddress.zip');
  watch.disconnect();
  expect(seen.length).toBeGreaterThan(0);
  expect(seen).not.toContain('15298');
  expect(seen).not.toContain('Search data packages');
});

test('another page wins over it, the same page does not', async () => {
  const picker = await amongFiles();
  const other = await reopened(picker, 1000, { opening: { address: PAGE } });
  await other.seeRow('ABFLGB_CSV.zip');
  expect((await other.see('[data-test=primary]')).textContent).toContain('Grab');
  expect(other.chosen().length).toBeGreaterThan(2);
  await other.press('Backspace');
  await other.seeRow(VERSION);
  const same = await reopened(other, 1000, { opening: { address: PAGE } });
  await same.seeRow(VERSION);
  expect(same.all('[role=option][data-id="ABFLGB_CSV.zip"]')).toEqual([]);
});

test('keys in a row are written once, a moment after the last', async () => {
  const picker = show('picker');
  await picker.seeRow(PLUS);
  let writes = 0;
  const { keepPlace } = picker.desk;
  Object.assign(picker.desk, {
    keepPlace: (kept: never) => {
      writes += 1;
      keepPlace(kept);
    },
  });
  const field = await picker.see('[data-test=search]');
  for (const value of ['a', 'ad', 'add', 'addr']) fireEvent.input(field, { target: { value } });
  expect(writes).toBe(0);
  await waitFor(() => expect(picker.desk.kept()?.filter.query).toBe('addr'));
  expect(writes).toBe(1);
});

test('who has begun to type is taken nowhere', async () => {
  const picker = show('picker', { opening: { address: PAGE } });
  // Before a promise of the first moment has come to anything.
  fireEvent.input(document.querySelector('[data-test=search]') as Element, { target: { value: 'postcode' } });
  await picker.seeRow('0040188001');
  expect(picker.all('[data-id="ABFLGB_CSV.zip"]')).toEqual([]);
});

test('the picker in a tab shows what its address says, and leaves the popup’s place alone', async () => {
  const picker = show('picker', { opening: { asked: { kind: 'package', packageId: PLUS } } });
  await picker.seeRow('ABFLGB_CSV.zip');
  await picker.press('ArrowDown');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(picker.desk.kept()).toBeUndefined();
  cleanup();
  const found = show('picker', { opening: { asked: { kind: 'search', query: 'postcode' } } });
  await found.seeRow('0040188001');
  expect(((await found.see('[data-test=search]')) as HTMLInputElement).value).toBe('postcode');
});

test('a key that was pasted into the search by mistake is not kept with it', async () => {
  const picker = show('picker');
  await picker.seeRow(PLUS);
  await picker.type(`roads ${'aB3'.repeat(10)}`);
  await waitFor(() => expect(picker.desk.kept()?.filter.query).toBe('roads '));
});
