import { expect, test } from 'vitest';
import { createShelved } from '../../../components/stores/shelved.ts';
import type { Shelved } from '../../../utils/catalogue.ts';
import { good } from '../../../utils/failure.ts';

type Reading = (found: Shelved<string> | undefined) => void;

/** A shelf whose readings are answered when the test says so, in the order they were begun. */
function slowShelf() {
  const readings: Reading[] = [];
  const store = createShelved<string>({
    read: () => new Promise((resolve) => readings.push(resolve)),
    refresh: async () => good(null),
    now: () => 0,
  });
  return { readings, store };
}

const LIST: Shelved<string> = { value: 'the list', at: 1 };

test('an answer that somebody reads at the same time, as news of it does, is not taken for missing', async () => {
  const { readings, store } = slowShelf();
  const refreshed = store.refresh();
  await expect.poll(() => readings).toHaveLength(1);
  const read = store.read();
  readings[0]?.(LIST);
  await refreshed;
  expect(store.failure.value).toBeUndefined();
  readings[1]?.(LIST);
  await read;
  expect(store.shelved.value).toBe(LIST);
});

test('OS has answered, and nothing lies on the shelf: said, for the list would load for ever', async () => {
  const { readings, store } = slowShelf();
  const refreshed = store.refresh();
  await expect.poll(() => readings).toHaveLength(1);
  readings[0]?.(undefined);
  await refreshed;
  expect(store.failure.value).toEqual({ kind: 'unreadable', what: 'wrong-shape' });
});

test('of two readings the later one counts, whichever ends first', async () => {
  const { readings, store } = slowShelf();
  const [first, second] = [store.read(), store.read()];
  const newer: Shelved<string> = { value: 'a newer one', at: 2 };
  readings[1]?.(newer);
  await second;
  readings[0]?.(LIST);
  await first;
  expect(store.shelved.value).toBe(newer);
});
