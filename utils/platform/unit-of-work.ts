import type { IDBPTransaction } from 'idb';
import { type Abandoned, abandonedBy } from '../grabs/abandoned.ts';
import { afterMove, type Batch } from '../grabs/batch.ts';
import { type GrabCounts, moved, NO_GRABS, total } from '../grabs/counts.ts';
import { type Grab, type GrabState, isUnderWay } from '../grabs/grab.ts';
import { entryOf } from '../ledger/entry.ts';
import type { Counted } from '../ports.ts';
import { database, type Tables } from './database.ts';
import type { Front } from './front.ts';
import type { KnownQueue } from './known-queue.ts';
import { idsUnderWay } from './under-way.ts';

const TABLES: ('grabs' | 'batches' | 'queue' | 'ledger')[] = ['grabs', 'batches', 'queue', 'ledger'];

/** As often as a grab that the person has just asked for. */
export const AFRESH: Counted = { tries: 0, held: 0 };

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
  /** A new one; its batch and the figures are the caller's. */
  add(grab: Grab): Promise<void>;
  /** To another state; answers what it is then. */
  change(grab: Grab, state: GrabState, counted?: Counted): Promise<Grab>;
  /** Before it moves, or is dropped: leaves word of a download that nobody will want then. */
  letGo(grab: Grab, next?: GrabState): Promise<void>;
  /** These downloads have been put away. */
  forgetAbandoned(linkHashes: readonly string[]): Promise<void>;
  /** To another place in the queue. */
  place(grab: Grab, order: number): void;
  /** Out of the queue. */
  drop(grab: Grab): Promise<void>;
}

/** What this life knows without reading, and has to hear of what is written. */
interface Known {
  readonly front: Front;
  readonly queue: KnownQueue;
}

export async function work<T>(now: number, known: Known, doing: (work: Work) => Promise<T>): Promise<T> {
  const tx = (await database()).transaction(TABLES, 'readwrite');
  const grabs = new Map<string, Grab | undefined>();
  const touched = new Map<string, Batch>();
  let counts: GrabCounts | undefined;
  let underWay: Set<string> | undefined;
  let abandoned: readonly Abandoned[] | undefined;
  let firstQueued = Number.POSITIVE_INFINITY;

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
    async add(grab) {
      put(grab);
      if (isUnderWay(grab.state.kind)) await noteUnderWay(grab.id, true);
    },
    async change(grab, state, counted) {
      await count(grab, state);
      // What the browser has not answered for yet; what it has is the caller's, who may know how it ended.
      if (grab.state.kind === 'handing') await unit.letGo(grab, state);
      const is = isUnderWay(state.kind);
      if (isUnderWay(grab.state.kind) !== is) await noteUnderWay(grab.id, is);
      const next: Grab = { ...grab, ...counted, state };
      const entry = entryOf(next);
      put(next);
      if (entry) void tx.objectStore('ledger').put(entry);
      return next;
    },
    async letGo(grab, next) {
      const left = abandonedBy(grab, next);
      if (!left) return;
      abandoned ??= await readAbandoned(tx.objectStore('queue'));
      abandoned = [...abandoned.filter(({ linkHash }) => linkHash !== left.linkHash), left];
    },
    async forgetAbandoned(linkHashes) {
      abandoned ??= await readAbandoned(tx.objectStore('queue'));
      abandoned = abandoned.filter(({ linkHash }) => !linkHashes.includes(linkHash));
    },
    place: (grab, order) => put({ ...grab, order }),
    async drop(grab) {
      await count(grab, undefined);
      await unit.letGo(grab);
      if (isUnderWay(grab.state.kind)) await noteUnderWay(grab.id, false);
      void tx.objectStore('grabs').delete(grab.id);
      grabs.set(grab.id, undefined);
    },
  };

  function put(grab: Grab): void {
    void tx.objectStore('grabs').put(grab);
    grabs.set(grab.id, grab);
    if (grab.state.kind === 'queued') firstQueued = Math.min(firstQueued, grab.order);
  }

  async function noteUnderWay(id: string, is: boolean): Promise<void> {
    const [queue, byTurn] = [tx.objectStore('queue'), tx.objectStore('grabs').index('byTurn')];
    const kept = underWay ? [] : await idsUnderWay(queue, byTurn);
    underWay ??= new Set(kept);
    if (is) underWay.add(id);
    else underWay.delete(id);
  }

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
    if (underWay) void tx.objectStore('queue').put([...underWay], 'underWay');
    if (abandoned) void tx.objectStore('queue').put(abandoned, 'abandoned');
    await tx.done;
    known.queue.note({ ...(counts && { counts }), ...(abandoned && { abandoned }), grabs });
    return result;
  } catch (error) {
    await takeBack(tx);
    known.queue.forget();
    throw error;
  } finally {
    // After a failure too: a write that a failing disk has reported as lost may be there all the same.
    if (firstQueued < Number.POSITIVE_INFINITY) known.front.note(firstQueued);
  }
}

const readAbandoned = async (queue: {
  get(name: 'abandoned'): Promise<unknown>;
}): Promise<readonly Abandoned[]> =>
  ((await queue.get('abandoned')) as readonly Abandoned[] | undefined) ?? [];

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
