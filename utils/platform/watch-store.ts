import type { WatchStore } from '../watch/book.ts';
import { readRecord, type WatchRecord } from '../watch/record.ts';
import { database } from './database.ts';
import { readQueue, writeQueue } from './queue-record.ts';

/** One record of the database: what is new, and all that was ever listed to tell it by. */
export function createWatchStore(): WatchStore {
  return {
    read: watchRecord,
    write: (record) => writeQueue('watch', record),
    clear: async () => (await database()).delete('queue', 'watch'),
  };
}

export const watchRecord = async (): Promise<WatchRecord | undefined> => readRecord(await readQueue('watch'));
