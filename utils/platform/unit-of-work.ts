import type { IDBPTransaction } from 'idb';
import { afterMove, type Batch } from '../grabs/batch.ts';
import { type GrabCounts, moved, NO_GRABS, total } from '../grabs/counts.ts';
import type { Grab, GrabState } from '../grabs/grab.ts';
import { entryOf } from '../ledger/entry.ts';
import { database, type Tables } from './database.ts';

const TABLES: ('grabs' | 'batches' | 'queue' | 'ledger')[] = ['grabs', 'batches', 'queue', 'ledger'];

export type Writing = IDBPTransaction<Tables, ('grabs' | 'batches' | 'queue' | 'ledger')[], 'readwrite'>;

/**
 * One transaction in which grabs move, and the figures of their batches and of the whole queue with them: a
 * background killed in the middle of it has changed nothing.
 */
export interface Work {
  readonly tx: Writing;
  batch(id: string): Promise<Batch | undefined>;
  setBatch(batch: Batch): void;
  counts(): Promise<GrabCounts>;
  setCounts(counts: GrabCounts): void;
  /** To another state; answers what it is then. */
  change(grab: Grab, state: GrabState, tries?: number): Promise<Grab>;
  /** Out of the queue. */
  drop(grab: Grab): Promise<void>;
}

export async function work<T>(now: number, doing: (work: Work) => Promise<T>): Promise<T> {
  const tx = (await database()).transaction(TABLES, 'readwrite');
  const touched = new Map<string, Batch>();
  let counts: GrabCounts | undefined;

  const unit: Work = {
    tx,
    batch: async (id) => touched.get(id) ?? tx.objectStore('batches').get(id),
    setBatch: (batch) => void touched.set(batch.id, batch),
    async counts() {
      counts ??= ((await tx.objectStore('queue').get('counts')) as GrabCounts | undefined) ?? NO_GRABS;
      return counts;
    },
    setCounts(next) {
      counts = next;
    },
    async change(grab, state, tries = grab.tries) {
      await count(grab, state);
      const next: Grab = { ...grab, state, tries };
      const entry = entryOf(next);
      void tx.objectStore('grabs').put(next);
      if (entry) void tx.objectStore('ledger').put(entry);
      return next;
    },
    async drop(grab) {
      await count(grab, undefined);
      void tx.objectStore('grabs').delete(grab.id);
    },
  };

  async function count(grab: Grab, state: GrabState | undefined): Promise<void> {
    const [batch, all] = await Promise.all([unit.batch(grab.batchId), unit.counts()]);
    const isListed = batch?.clearedAt === undefined;
    if (isListed) counts = moved(counts ?? all, grab.state, state);
    if (batch) touched.set(batch.id, afterMove(touched.get(batch.id) ?? batch, grab, state, now));
  }

  try {
    const result = await doing(unit);
    for (const batch of touched.values()) {
      if (total(batch.counts) === 0) void tx.objectStore('batches').delete(batch.id);
      else void tx.objectStore('batches').put(batch);
    }
    if (counts) void tx.objectStore('queue').put(counts, 'counts');
    await tx.done;
    return result;
  } catch (error) {
    await takeBack(tx);
    throw error;
  }
}

/** Left alone, a transaction keeps what was written before the mistake. */
async function takeBack(tx: Writing): Promise<void> {
  try {
    // Behind everything that was asked for already, or those promises would be left to fail alone.
    await tx.objectStore('queue').get('counts');
    tx.abort();
  } catch {
    // The browser has given up before us.
  }
  await tx.done.catch(() => undefined);
}
