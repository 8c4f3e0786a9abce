// @vitest-environment happy-dom
import './setup.ts';

import { fireEvent, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { Scene } from '../../gallery/fake-desk.ts';
import { NEWS, watchRecord } from '../../gallery/watch-samples.ts';
import { type Shown, show } from './show.tsx';

const PLUS = '0040146690';
const scene: Scene = {
  watch: watchRecord(),
  opening: { favourites: { pins: [PLUS], recents: [] } },
};

const items = (picker: Shown) => picker.all('[data-test=news-item]').map((item) => item.dataset.id);
const told = (picker: Shown) => picker.asked('settleNews');

test('what is new stands below the list, once it was seen there is no badge for it', async () => {
  const picker = show('picker', scene);
  await picker.see('[data-test=news-item]');
  expect(items(picker)).toEqual([PLUS, '15298', '20247']);
  const words = (await picker.see('[data-test=news]')).textContent;
  expect(words).toContain('3 Sept 2026');
  expect(words).toContain('3 versions');
  expect(words).toContain('new package');
  await waitFor(() => expect(told(picker)).toEqual([{ packageIds: [PLUS, '15298', '20247'], as: 'seen' }]));
  // Written once: what is seen already is not said again.
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(told(picker)).toHaveLength(1);
});

test('nothing new, and a search: nothing of it', async () => {
  const quiet = show('picker', { ...scene, watch: watchRecord([]) });
  await quiet.see('[data-test=watch]');
  expect(quiet.all('[data-test=news]')).toEqual([]);
});

test('news of another key are none', async () => {
  const picker = show('picker', { ...scene, watch: watchRecord(NEWS, { credentialId: 'another' }) });
  await picker.see('[data-test=watch]');
  expect(picker.all('[data-test=news]')).toEqual([]);
});

test('a search puts them away, and they come back with it', async () => {
  const picker = show('picker', scene);
  await picker.see('[data-test=news]');
  await picker.type('plus');
  await waitFor(() => expect(picker.all('[data-test=news]')).toEqual([]));
  await picker.type('');
  await picker.see('[data-test=news]');
});

test('Enter goes in, to the version that is new, and the keys go on working', async () => {
  const picker = show('picker', scene);
  await picker.see('[data-test=news-item]');
  fireEvent.click(await picker.see('[data-test=news-item][data-id="15298"] > button'));
  await waitFor(() => expect(picker.all('[data-test=news]')).toEqual([]));
  expect(document.activeElement).toBe(await picker.see('[data-test=search]'));
  await picker.press('Backspace');
  await waitFor(() => expect(picker.cursor()).toBe('15298'));
});

test('one press grabs all of it, and says what came of it', async () => {
  const picker = show('picker', scene);
  await picker.click('grab-news');
  await waitFor(() => expect(picker.asked('grabNews')).toEqual([{ packageIds: [PLUS, '15298', '20247'] }]));
  expect((await picker.see('[data-test=taken]')).textContent).toContain('3 files queued');
  await waitFor(() => expect(picker.all('[data-test=news]')).toEqual([]));
});

test('a grab that fails is said, and the news stay', async () => {
  const picker = show('picker', {
    ...scene,
    answers: { grabNews: () => ({ ok: false, failure: { kind: 'offline' } }) },
  });
  await picker.click('grab-news');
  await waitFor(() => expect(document.body.textContent).toContain('You are offline'));
  expect(items(picker)).toHaveLength(3);
});

test('waved away, one or all, and brought back', async () => {
  const picker = show('picker', scene);
  await picker.click('dismiss-news');
  await waitFor(() => expect(items(picker)).toEqual(['15298', '20247']));
  expect(picker.said()).toContain('1 dismissed');
  await picker.click('undo-news');
  await waitFor(() => expect(items(picker)).toHaveLength(3));
  await picker.click('dismiss-all-news');
  await waitFor(() => expect(items(picker)).toEqual([]));
  expect((await picker.see('[data-test=news]')).textContent).toContain('3 dismissed');
  await picker.click('undo-news');
  await waitFor(() => expect(items(picker)).toHaveLength(3));
});

test('a dot where there is something newer than what one has', async () => {
  const had = new Map([
    [PLUS, new Set(['6852392'])],
    ['0040160114', new Set(['6870823'])],
    ['0040211862', new Set(['1', '2'])],
  ]);
  const picker = show('picker', { had });
  await picker.see('[data-test=newer]');
  const rows = picker.all('[role=option]').filter((row) => row.querySelector('[data-test=newer]'));
  expect(rows.map((row) => row.dataset.id).sort()).toEqual(['0040211862', PLUS].sort());
  expect(rows[0]?.textContent).toContain('Newer than what you have');
});

test('Ctrl+B chooses how a package is watched, which holds at once', async () => {
  const picker = show('picker', scene);
  await picker.see('[data-test=watch]');
  await picker.press('b', { ctrlKey: true });
  const sheet = await picker.see('[data-test=watch-sheet]');
  expect(sheet.textContent).toContain('AddressBase Plus');
  expect(sheet.textContent).toContain('As all pinned ones: A sign on the button');
  expect((await picker.see('[data-test=watch-kind]')).matches(':checked')).toBe(true);
  fireEvent.click(await picker.see('[data-test=watch-grab]'));
  await waitFor(() => expect(picker.asked('setWatch')).toEqual([{ packageIds: [PLUS], level: 'grab' }]));
  await waitFor(() =>
    expect(document.querySelector('[data-test=watch-grab]')?.matches(':checked')).toBe(true),
  );
  fireEvent.keyDown(await picker.see('[data-test=watch-grab]'), { key: 'Escape' });
  await waitFor(() => expect(picker.all('[data-test=watch-sheet]')).toEqual([]));
});

test('a click on the bell does the same; what is not pinned is not watched of itself', async () => {
  const picker = show('picker');
  await picker.click('watch');
  const sheet = await picker.see('[data-test=watch-sheet]');
  expect(sheet.textContent).toContain('Do not watch');
  expect(document.querySelector('[data-test=watch-off]')).toBeNull();
});

test('the sheet of keys lists it', async () => {
  const picker = show('picker');
  await picker.seeRow(PLUS);
  await picker.press('?');
  expect((await picker.see('[data-test=key-sheet]')).textContent).toContain('Choose how to watch');
});
