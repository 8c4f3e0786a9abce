// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { coalesced } from '../../../components/stores/coalesced.ts';
import { during } from '../../../components/stores/during.ts';
import { whileVisible } from '../../../components/stores/while-visible.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Rejects the first time, as a query of the browser's downloads may. */
const failingOnce = () =>
  vi.fn(async () => {}).mockRejectedValueOnce(new Error('An unexpected error occurred'));

test('what is asked again and again while the page is seen goes on after one rejection', async () => {
  const ask = failingOnce();
  const stop = whileVisible(ask, 1_000);
  await vi.advanceTimersByTimeAsync(2_500);
  expect(ask).toHaveBeenCalledTimes(3);
  stop();
});

test('a reading that fails is made again, though nothing asks for it', async () => {
  const read = failingOnce();
  await expect(coalesced(read)()).rejects.toThrow('unexpected');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(read).toHaveBeenCalledTimes(2);
});

test('a button is free again after what it did has failed', async () => {
  const isBusy = signal(false);
  const work = vi.fn(failingOnce());
  await expect(during(isBusy, work)).rejects.toThrow();
  expect(isBusy.value).toBe(false);
});
