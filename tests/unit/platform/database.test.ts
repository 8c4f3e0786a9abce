import 'fake-indexeddb/auto';
import { unwrap } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { database } from '../../../utils/platform/database.ts';
import { isDatabaseLost } from '../../../utils/platform/loss.ts';
import { readQueue, writeQueue } from '../../../utils/platform/queue-record.ts';
import { onDatabaseFailure } from '../../../utils/platform/storage-trouble.ts';

const failed = vi.fn();

beforeEach(() => {
  failed.mockReset();
  onDatabaseFailure(failed);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** A lost connection first, so that the next call opens one. */
async function lose(): Promise<void> {
  (await database()).close();
  await expect(readQueue('clearedLedger')).rejects.toThrow();
  failed.mockReset();
}

test('an opening that fails once is not kept: the next call opens anew', async () => {
  await lose();
  vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
    throw new DOMException('Internal error opening backing store.', 'UnknownError');
  });
  await expect(writeQueue('clearedLedger', 7)).rejects.toThrow('Internal error');
  expect(failed).toHaveBeenCalledOnce();
  await writeQueue('clearedLedger', 7);
  expect(await readQueue('clearedLedger')).toBe(7);
});

test('an opening that never answers is given up after five seconds, and closed should it come after all', async () => {
  await lose();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const open = vi.spyOn(indexedDB, 'open');
  open.mockImplementationOnce(() => new IDBOpenDBRequest());
  const reading = readQueue('clearedLedger').catch((error: Error) => error.name);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await reading).toBe('TimeoutError');
  expect(failed).toHaveBeenCalledOnce();
  vi.useRealTimers();
  expect(await readQueue('clearedLedger')).toBe(7);
});

test('a connection that the browser has closed fails once, and is opened anew', async () => {
  (await database()).close();
  await expect(readQueue('clearedLedger')).rejects.toThrow();
  expect(failed).toHaveBeenCalledOnce();
  expect(await readQueue('clearedLedger')).toBe(7);
});

test.each(['UnknownError', 'QuotaExceededError'])(
  'a write that ends with %s says so, and the next one works',
  async (name) => {
    const db = await database();
    const tx = db.transaction('queue', 'readwrite');
    // As the browser does it: not asked for, with an error of its own.
    const done = tx.done.catch((error: Error) => error.name);
    Object.defineProperty(unwrap(tx), 'error', { get: () => new DOMException('full', name), set() {} });
    tx.abort();
    expect(await done).toBe(name);
    expect(failed).toHaveBeenCalledOnce();
    await writeQueue('clearedLedger', 8);
    expect(await readQueue('clearedLedger')).toBe(8);
  },
);

test('a transaction that was taken back on purpose is nobody’s trouble', async () => {
  const tx = (await database()).transaction('queue', 'readwrite');
  const done = tx.done.catch(() => 'taken back');
  tx.abort();
  expect(await done).toBe('taken back');
  expect(failed).not.toHaveBeenCalled();
});

test('a new database where there was one before is a loss, until the person has read it', async () => {
  expect(await isDatabaseLost()).toBe(false);
  (await database()).close();
  await new Promise((resolve) => {
    indexedDB.deleteDatabase('trig').onsuccess = resolve;
  });
  await expect(readQueue('clearedLedger')).rejects.toThrow();
  expect(await readQueue('clearedLedger')).toBeUndefined();
  await vi.waitFor(async () => expect(await isDatabaseLost()).toBe(true));
});
