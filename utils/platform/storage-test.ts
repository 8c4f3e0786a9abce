import { browser } from 'wxt/browser';
import { type StorageFailure, storageFailure } from '../storage-error.ts';
import { withTimeLimit } from '../time-limit.ts';
import { database } from './database.ts';
import { SAMPLE, writeSample } from './room.ts';

/** Milliseconds. */
const ANSWERS_WITHIN = 5_000;

/** Writes to `storage.local` and to the database and takes it away again; answers what stands in the way. */
export const testWriting = (): Promise<StorageFailure | undefined> =>
  test([
    writeSample,
    async () => {
      const db = await database();
      await db.put('queue', SAMPLE, 'storageTest');
      await db.delete('queue', 'storageTest');
    },
  ]);

/** The same for a page, which writes nothing. */
export const testReading = (): Promise<StorageFailure | undefined> =>
  test([() => browser.storage.local.get('credentials'), async () => (await database()).count('batches')]);

/** One after the other: where the first fails, the database is better left alone (room.ts). */
async function test(tries: readonly (() => Promise<unknown>)[]): Promise<StorageFailure | undefined> {
  try {
    await browser.storage.session.get('place');
    for (const work of tries) await withTimeLimit(work(), ANSWERS_WITHIN);
    return undefined;
  } catch (error) {
    return storageFailure(error);
  }
}
