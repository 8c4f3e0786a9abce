import type { GrabCounts } from '../../utils/grabs/counts.ts';
import type { Hold } from '../../utils/grabs/hold.ts';
import type { SavePrompt } from '../../utils/grabs/save-prompt.ts';
import type { LedgerEntry } from '../../utils/ledger/entry.ts';
import type { Driver } from './drive/driver.ts';

/** Looks into the queue's database, from a page of ours. */
export interface QueueProbe {
  counts(): Promise<GrabCounts>;
  hold(): Promise<Hold | null>;
  /** Of what is aria2's. */
  aria2Hold(): Promise<Hold | null>;
  /** What is known of the browser's asking where to save each file. */
  savePrompt(): Promise<SavePrompt | null>;
  /** Everything in it. */
  ledger(): Promise<readonly LedgerEntry[]>;
}

export function queueProbe(driver: Driver): QueueProbe {
  const read = (key: string): Promise<unknown> => driver.evaluate(readFrom, 'queue', key);
  return {
    counts: async () => (await read('counts')) as GrabCounts,
    hold: async () => ((await read('hold')) ?? null) as Hold | null,
    aria2Hold: async () => ((await read('aria2Hold')) ?? null) as Hold | null,
    savePrompt: async () => ((await read('savePrompt')) ?? null) as SavePrompt | null,
    ledger: async () => (await driver.evaluate(readFrom, 'ledger', null)) as readonly LedgerEntry[],
  };
}

/** One record, or all there are. */
function readFrom(table: string, key: string | null): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('trig');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const records = opening.result.transaction(table).objectStore(table);
      const asked = key === null ? records.getAll() : records.get(key);
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
      opening.result.close();
    };
  });
}
