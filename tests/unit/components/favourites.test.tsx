// @vitest-environment happy-dom
import './setup.ts';

import { waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { type Shown, show } from './show.tsx';

const FIRST = '15298';
const PLUS = '0040146690';
const POSTCODES = '0040188001';

const withPins = (pins: readonly string[], recents: readonly string[] = []): Shown =>
  show('picker', { opening: { favourites: { pins, recents } } });

const shown = (picker: Shown) => picker.all('[role=option]').map((row) => row.dataset.id);

test('pinned ones first, then those grabbed from lately, each group with its name', async () => {
  const picker = withPins([POSTCODES], [PLUS]);
  await picker.seeRow(FIRST);
  expect(shown(picker).slice(0, 3)).toEqual([POSTCODES, PLUS, FIRST]);
  expect(picker.cursor()).toBe(POSTCODES);
  expect((await picker.seeRow(POSTCODES)).textContent).toContain('Pinned');
  expect((await picker.seeRow(PLUS)).textContent).toContain('Lately grabbed');
  expect((await picker.seeRow(FIRST)).textContent).toContain('All others');
});

test('Ctrl+D pins the row under the cursor, says so, and moves nothing', async () => {
  const picker = withPins([]);
  await picker.seeRow(FIRST);
  await picker.press('ArrowDown');
  const [under, before] = [picker.cursor(), shown(picker)];
  expect((await picker.press('d', { ctrlKey: true })).defaultPrevented).toBe(true);
  expect(picker.asked('pin')).toEqual([{ packageIds: [under], isPinned: true }]);
  await waitFor(() => expect(picker.heard()).toContain('pinned.'));
  expect(shown(picker)).toEqual(before);
  await picker.press('d', { metaKey: true });
  expect(picker.asked('pin').at(-1)).toEqual({ packageIds: [under], isPinned: false });
  await waitFor(() => expect(picker.heard()).toContain('unpinned.'));
});

test('inside a package Ctrl+D is about that package', async () => {
  const picker = withPins([]);
  await picker.seeRow(FIRST);
  await picker.type(PLUS);
  await picker.press('Enter');
  await picker.seeRow('6870746');
  await picker.press('d', { ctrlKey: true });
  expect(picker.asked('pin')).toEqual([{ packageIds: [PLUS], isPinned: true }]);
});

test('a click on the star pins and does not open', async () => {
  const picker = withPins([]);
  const row = await picker.seeRow(PLUS);
  row.querySelector<HTMLElement>('[data-pin]')?.click();
  expect(picker.asked('pin')).toEqual([{ packageIds: [PLUS], isPinned: true }]);
  await picker.seeRow(FIRST);
});

test('a search forgets the groups and ranks by what fits', async () => {
  const picker = withPins([POSTCODES]);
  await picker.seeRow(FIRST);
  await picker.type('addressbase plus islands');
  await waitFor(() => expect(picker.cursor()).toBe('0040143634'));
  expect(document.body.textContent).not.toContain('All others');
});
