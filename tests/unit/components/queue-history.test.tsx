// @vitest-environment happy-dom
import './setup.ts';

import { fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { failing } from '../../gallery/fake-desk.ts';
import { entry } from '../../gallery/queue-samples.ts';
import { show } from './show.tsx';

const LEDGER = Array.from({ length: 450 }, (_, index) => entry(`tile_${index}.gz`));

afterEach(() => {
  location.hash = '';
});

async function open(scene: Parameters<typeof show>[1]) {
  const page = show('grabs', scene);
  await page.click('view-history');
  await page.see('[data-test=history-search]');
  return page;
}

const files = () =>
  [...document.querySelectorAll<HTMLElement>('[data-test=history-row]')].map((row) => row.dataset.file);

test('is read page by page, not whole', async () => {
  const page = await open({ ledger: LEDGER });
  await page.see('[data-test=history-row]');
  expect(files().length).toBeLessThan(60);
  expect((await page.see('[data-test=history-row]')).getAttribute('aria-setsize')).toBe('200');
  expect(document.body.textContent).toContain('450 files');
  (await page.see('[data-file="tile_0.gz"]')).focus();
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'End' });
  await waitFor(() => expect(document.querySelector('[aria-setsize="400"]')).not.toBeNull());
});

test('finds by words, once they are typed', async () => {
  const page = await open({ ledger: LEDGER });
  await page.see('[data-test=history-row]');
  fireEvent.input(await page.see('[data-test=history-search]'), { target: { value: 'tile_44 0040146690' } });
  await waitFor(() => expect(files()).toHaveLength(11));
  expect(page.said()).toBe('11 of 450');
  fireEvent.input(await page.see('[data-test=history-search]'), { target: { value: 'moon' } });
  await waitFor(() => expect(document.body.textContent).toContain('Nothing in the history matches “moon”'));
});

test('shows in the folder, copies the MD5, and says so when the browser has forgotten', async () => {
  const page = await open({
    ledger: LEDGER.slice(0, 1),
    answers: { showGrab: failing({ kind: 'lost-sight' }) },
  });
  await page.click('history-copy-md5');
  await waitFor(() => expect(page.said()).toBe('MD5 copied'));
  await page.click('history-show');
  expect(page.asked('showGrab')).toEqual([{ id: LEDGER[0]?.id }]);
  expect((await page.see('[data-test=notice]')).textContent).toContain('It was put at /home/gis/');
});

test('a clear can be taken back', async () => {
  const page = await open({ ledger: LEDGER.slice(0, 3) });
  await waitFor(() => expect(files()).toHaveLength(3));
  await page.click('history-clear');
  await waitFor(() => expect(files()).toHaveLength(0));
  await page.click('undo');
  await waitFor(() => expect(files()).toHaveLength(3));
  expect(page.asked('undo')).toMatchObject([{ what: 'clearLedger' }]);
});
