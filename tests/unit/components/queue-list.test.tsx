// @vitest-environment happy-dom
import './setup.ts';

import { fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { grab } from '../../gallery/queue-samples.ts';
import { show } from './show.tsx';

const BATCH = '20000000-0000-4000-8000-000000000001';
const MANY = Array.from({ length: 10_000 }, (_, index) =>
  grab(`NJ${index}.gz`, { kind: 'queued' }, { batchId: BATCH, order: index }),
);

afterEach(() => {
  location.hash = '';
});

const press = (key: string) => {
  if (document.activeElement) fireEvent.keyDown(document.activeElement, { key });
};
const focused = () =>
  document.activeElement instanceof HTMLElement ? document.activeElement.dataset.file : '';

test('of 10,000 rows only those in sight exist, and only they are read', async () => {
  const page = show('grabs', { grabs: MANY });
  let read = 0;
  const { grabs } = page.desk;
  const original = grabs.read;
  Object.assign(grabs, {
    read: (ids: readonly string[]) => {
      read += ids.length;
      return original(ids);
    },
  });
  await page.see('[data-file="NJ0.gz"]');
  expect(page.all('[data-test=grab]').length).toBeLessThan(60);
  expect(read).toBeLessThan(60);
  const size = async () => (await page.see('[data-file="NJ0.gz"]')).getAttribute('aria-setsize');
  await waitFor(async () => expect(await size()).toBe('10000'));
});

test('what fits into a window is shown before the other ten thousand are asked for', async () => {
  const page = show('grabs', { grabs: MANY });
  const { grabs } = page.desk;
  const original = grabs.ids;
  const asked: (number | undefined)[] = [];
  let goOn = () => {};
  const later = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  Object.assign(grabs, {
    async ids(of: Parameters<typeof original>[0]) {
      asked.push(of.limit);
      if (of.limit === undefined) await later;
      return original(of);
    },
  });
  await page.see('[data-file="NJ0.gz"]');
  expect(asked).toEqual([100, undefined]);
  goOn();
  const size = async () => (await page.see('[data-file="NJ0.gz"]')).getAttribute('aria-setsize');
  await waitFor(async () => expect(await size()).toBe('10000'));
});

test('one stop for Tab; arrows go from row to row, to the very end', async () => {
  const page = show('grabs', { grabs: MANY });
  const first = await page.see('[data-file="NJ0.gz"]');
  const stops = () => page.all('[data-test=grab][tabindex="0"]').map((row) => row.dataset.file);
  expect(stops()).toEqual(['NJ0.gz']);
  expect(page.all('[data-test=grab] button:not([tabindex="-1"])').length).toBeLessThan(6);
  first.focus();
  press('ArrowDown');
  await waitFor(() => expect(focused()).toBe('NJ1.gz'));
  press('End');
  await waitFor(() => expect(focused()).toBe('NJ9999.gz'));
  expect(stops()).toEqual(['NJ9999.gz']);
  press('Home');
  await waitFor(() => expect(focused()).toBe('NJ0.gz'));
});

test('Delete cancels the file in focus, and the focus is not lost with its button', async () => {
  const page = show('grabs', { grabs: MANY.slice(0, 3) });
  (await page.see('[data-file="NJ1.gz"]')).focus();
  press('Delete');
  await page.see('[data-file="NJ1.gz"][data-state=cancelled]');
  expect(page.asked('cancel')).toEqual([{ which: { of: 'grab', id: MANY[1]?.id } }]);
  expect(focused()).toBe('NJ1.gz');
  const button = await page.see('[data-file="NJ2.gz"] [data-test=row-cancel]');
  button.focus();
  fireEvent.click(button);
  await page.see('[data-file="NJ2.gz"][data-state=cancelled]');
  await waitFor(() => expect(focused()).toBe('NJ2.gz'));
});

test('dozens of changes a second are a few readings', async () => {
  const page = show('grabs', { grabs: MANY.slice(0, 3) });
  await page.see('[data-test=grab]');
  let read = 0;
  const { grabs } = page.desk;
  const original = grabs.batches;
  Object.assign(grabs, {
    batches: () => {
      read += 1;
      return original();
    },
  });
  for (let turn = 0; turn < 100; turn++) page.desk.change('grabs', {});
  page.desk.change('grabs', { grabs: MANY.slice(0, 2) });
  await waitFor(() => expect(page.all('[data-test=grab]')).toHaveLength(2));
  expect(read).toBeLessThan(4);
});
