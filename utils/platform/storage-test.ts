import { browser } from 'wxt/browser';
import { type StorageFailure, storageFailure } from '../storage-error.ts';
import { withTimeLimit } from '../time-limit.ts';
import { database } from './database.ts';

/** More than most of what Trig writes at once: on a disk that is nearly full, a few bytes still fit. */
const SAMPLE = 'x'.repeat(100_000);

const TEST = 'storageTest';

const ANSWERS_WITHIN = 5_000;

/** Writes to the database and to `storage.local` and takes it away again; answers what stands in the way. */
export const testWriting = (): Promise<StorageFailure | undefined> =>
  test([
    async () => {
      const db = await database();
      await db.put('queue', SAMPLE, TEST);
      await db.delete('queue', TEST);
    },
    async () => {
      await browser.storage.local.set({ [TEST]: SAMPLE });
      await browser.storage.local.remove(TEST);
    },
    () => browser.storage.session.get(TEST),
  ]);

/** The same for a page, which writes nothing. */
export const testReading = (): Promise<StorageFailure | undefined> =>
  test([
    async () => (await database()).count('batches'),
    () => browser.storage.local.get(TEST),
    () => browser.storage.session.get(TEST),
  ]);

async function test(tries: readonly (() => Promise<unknown>)[]): Promise<StorageFailure | undefined> {
  const tried = await Promise.allSettled(tries.map((work) => withTimeLimit(work(), ANSWERS_WITHIN)));
  return storageFailure(tried.flatMap((one) => (one.status === 'rejected' ? [one.reason] : [])));
}
