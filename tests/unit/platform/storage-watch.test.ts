import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { noteFailure } from '../../../utils/platform/storage-trouble.ts';
import { watchStorage } from '../../../utils/platform/storage-watch.ts';

const [publish, look] = [vi.fn(), vi.fn()];
const show = vi.fn(async () => {});
const full = new Error('IO error: 000003.log: FILE_ERROR_NO_SPACE');

beforeEach(() => {
  fakeBrowser.reset();
  for (const mock of [publish, look, show]) mock.mockClear();
});
afterEach(() => vi.restoreAllMocks());

test('a failure is tested, told once without a write, tested again until it is over, and looked after', async () => {
  const storage = watchStorage({ publish, show, look });
  const set = vi.spyOn(browser.storage.local, 'set').mockRejectedValue(full);
  noteFailure();
  await vi.waitFor(() => expect(show).toHaveBeenCalledExactlyOnceWith({ kind: 'profile-full' }));
  expect(publish).toHaveBeenCalledExactlyOnceWith('storage');
  expect(await storage.check()).toEqual({ kind: 'profile-full' });
  expect(show).toHaveBeenCalledOnce();
  expect(look).not.toHaveBeenCalled();

  set.mockRestore();
  // Nobody asks: it tests by itself.
  await vi.waitFor(() => expect(show).toHaveBeenLastCalledWith(undefined), { timeout: 10_000, interval: 50 });
  expect(publish).toHaveBeenCalledTimes(2);
  await vi.waitFor(() => expect(look).toHaveBeenCalledOnce(), { timeout: 5_000 });
  expect(await storage.check()).toBeUndefined();
});

test('a failure that is over when it is tested is told to nobody, and only looked after', async () => {
  const storage = watchStorage({ publish, show, look });
  noteFailure();
  await vi.waitFor(() => expect(look).toHaveBeenCalledOnce(), { timeout: 5_000 });
  expect(show).not.toHaveBeenCalled();
  expect(await storage.check()).toBeUndefined();
});

test('what is asked while nothing has failed writes nothing', async () => {
  const storage = watchStorage({ publish, show, look });
  const set = vi.spyOn(browser.storage.local, 'set');
  expect(await storage.check()).toBeUndefined();
  expect(set).not.toHaveBeenCalled();
});

test('a storage that does not answer at all is a failure after five seconds', async () => {
  const storage = watchStorage({ publish, show, look });
  vi.spyOn(browser.storage.local, 'set').mockReturnValue(new Promise(() => {}) as never);
  expect(await storage.verify()).toEqual({ kind: 'profile-refused' });
});
