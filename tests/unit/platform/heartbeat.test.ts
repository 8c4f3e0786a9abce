import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { expectWork, keepLooking } from '../../../utils/platform/heartbeat.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

const isSet = async (): Promise<boolean> => (await fakeBrowser.alarms.getAll()).length > 0;

test('the alarm is set while something is unfinished, and no longer', async () => {
  await keepLooking(true);
  expect(await isSet()).toBe(true);
  expect(await keepLooking(false)).toBeUndefined();
  expect(await isSet()).toBe(false);
});

test('a look that finds nothing does not unset what was set for work that is about to be written', async () => {
  await expectWork();
  vi.advanceTimersByTime(500);
  expect(await keepLooking(false)).toBe(1_500);
  expect(await isSet()).toBe(true);
  vi.advanceTimersByTime(1_500);
  expect(await keepLooking(false)).toBeUndefined();
  expect(await isSet()).toBe(false);
});
