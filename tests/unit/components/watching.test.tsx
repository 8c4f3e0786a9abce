// @vitest-environment happy-dom
import './setup.ts';

import { fireEvent, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { digestWords } from '../../../components/digest-words.ts';
import { DEFAULT_SETTINGS } from '../../../utils/settings.ts';
import { failing, type Scene } from '../../gallery/fake-desk.ts';
import { NEWS, watchRecord } from '../../gallery/watch-samples.ts';
import { show } from './show.tsx';

const scene: Scene = {
  watch: watchRecord(),
  watches: { 15298: 'grab', 99999: 'notify' },
  opening: { favourites: { pins: ['0040146690'], recents: [] } },
};

test('what is watched, each with its choice, and when it looked and looks again', async () => {
  const page = show('settings', scene);
  await page.see('[data-test=watched-row]');
  const rows = page
    .all('[data-test=watched-row]')
    .map((row) => [
      row.dataset.id,
      row.querySelector('select')?.value,
      row.querySelector('span')?.textContent,
    ]);
  expect(rows).toEqual([
    ['0040146690', 'as-kind', 'AddressBase Plus – GB monthly'],
    ['15298', 'grab', 'Buildings'],
    ['99999', 'notify', 'Not among the packages of this key'],
  ]);
  expect((await page.see('[data-test=watch-last]')).textContent).toBe(
    'Last looked 3 hours ago: 3 data packages updated.',
  );
  expect((await page.see('[data-test=watch-next]')).textContent).toMatch(/^Looks again: 5 Sept 2026/);
});

test('a choice for one of them, made and taken back', async () => {
  const page = show('settings', scene);
  const select = await page.see('[data-test=watched-row][data-id="15298"] select');
  fireEvent.change(select, { target: { value: 'badge' } });
  await waitFor(() => expect(page.asked('setWatch')).toEqual([{ packageIds: ['15298'], level: 'badge' }]));
  fireEvent.change(select, { target: { value: 'as-kind' } });
  await waitFor(() => expect(page.all('[data-test=watched-row]')).toHaveLength(2));
});

test('look now says what it came to', async () => {
  const page = show('settings', scene);
  await page.click('look-now');
  await waitFor(() => expect(page.said()).toBe('3 data packages updated'));
});

test('or why it came to nothing', async () => {
  const page = show('settings', { ...scene, answers: { lookForNews: failing({ kind: 'offline' }) } });
  await page.click('look-now');
  await waitFor(() => expect(document.body.textContent).toContain('You are offline. Try again'));
});

test('nothing watched: nothing is asked, and it says so; off puts all of it away', async () => {
  const page = show('settings', { watch: watchRecord([]) });
  expect((await page.see('[data-test=watch-next]')).textContent).toContain('nothing is asked');
  expect((await page.see('[data-test=watched]')).textContent).toContain('Ctrl+B');
  const every = await page.see('[data-test=watch-every]');
  fireEvent.change(every, { target: { value: 'off' } });
  await waitFor(() => expect(page.all('[data-test=watched]')).toEqual([]));
  expect(page.asked('saveSettings')).toEqual([{ watchEvery: 'off' }]);
});

test('quiet hours: none, the night, or other ones', async () => {
  const page = show('settings', scene);
  const quiet = await page.see('[data-test=quiet]');
  fireEvent.change(quiet, { target: { value: 'night' } });
  await waitFor(() => expect(page.asked('saveSettings')).toEqual([{ quietHours: '22:00-07:00' }]));
  fireEvent.change(quiet, { target: { value: 'other' } });
  fireEvent.change(await page.see('[data-test=quiet-from]'), { target: { value: '20:30' } });
  await waitFor(() => expect(page.asked('saveSettings').at(-1)).toEqual({ quietHours: '20:30-07:00' }));
  fireEvent.change(await page.see('[data-test=quiet-to]'), { target: { value: '' } });
  expect(page.asked('saveSettings')).toHaveLength(2);
});

test('the digest names four, counts the others, and offers to grab', () => {
  const words = digestWords(NEWS);
  expect(words.title).toBe('3 data packages updated');
  expect(words.message).toBe(
    'AddressBase Plus – GB monthly (3 Sept 2026), Buildings (3 versions), Buildings (25 Aug 2026)',
  );
  expect(words.buttons).toEqual(['Grab', 'Later']);
  const many = Array.from({ length: 12 }, () => NEWS[0] as (typeof NEWS)[number]);
  expect(digestWords(many).message).toMatch(/ and 8 more$/);
  expect(digestWords(NEWS.slice(0, 1)).title).toBe('1 data package updated');
  expect(DEFAULT_SETTINGS.watchEvery).toBe('day');
});
