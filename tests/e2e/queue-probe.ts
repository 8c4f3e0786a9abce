import { NEW_PACE, type Pace } from '../../utils/data-hub/pace.ts';
import type { GrabCounts } from '../../utils/grabs/counts.ts';
import type { Hold } from '../../utils/grabs/hold.ts';
import type { LedgerEntry } from '../../utils/ledger/entry.ts';
import type { Driver } from './drive/driver.ts';

/** Looks into the queue's database, from a page of ours. */
export interface QueueProbe {
  counts(): Promise<GrabCounts>;
  hold(): Promise<Hold | null>;
  /** Everything in it. */
  ledger(): Promise<readonly LedgerEntry[]>;
  /**
   * Makes Trig believe that it has learned this limit, as after long use; the background must begin anew to read it,
   * so it is killed.
   */
  teachPace(limit: number): Promise<void>;
}

export function queueProbe(driver: Driver): QueueProbe {
  const read = (key: string): Promise<unknown> => driver.evaluate(readRecord, key);
  return {
    counts: async () => (await read('counts')) as GrabCounts,
    hold: async () => ((await read('hold')) ?? null) as Hold | null,
    ledger: async () => (await driver.evaluate(readLedger)) as readonly LedgerEntry[],
    async teachPace(limit) {
      const pace: Pace = { ...NEW_PACE, limit, proven: { limit, at: 0 } };
      await driver.killWorker();
      await driver.evaluate(writePace, pace);
    },
  };
}

function readRecord(key: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('trig');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const asked = opening.result.transaction('queue').objectStore('queue').get(key);
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
      opening.result.close();
    };
  });
}

function readLedger(): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('trig');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const asked = opening.result.transaction('ledger').objectStore('ledger').getAll();
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
      opening.result.close();
    };
  });
}

function writePace(pace: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('trig');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('queue', 'readwrite');
      transaction.objectStore('queue').put(pace, 'pace');
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
      opening.result.close();
    };
  });
}
