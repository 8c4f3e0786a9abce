import type { Which } from '../commands.ts';
import type { Batch } from '../grabs/batch.ts';
import { less, plus, total } from '../grabs/counts.ts';
import { carrierOf, isUnfinished, UNFINISHED } from '../grabs/grab.ts';
import type { GrabStore } from '../ports.ts';
import { database } from './database.ts';
import { ofBatch, rowsOf } from './grab-ranges.ts';
import { AFRESH, type Work } from './unit-of-work.ts';

type Write = <T>(doing: (unit: Work) => Promise<T>) => Promise<T>;

/** How many grabs a look forgets at most, so that none takes long. */
const SWEPT_AT_ONCE = 1000;

/** The grab store's part about batches: told of, taken off the list, put back, forgotten. */
export function createBatchStore(
  write: Write,
): Pick<GrabStore, 'batch' | 'anyOf' | 'carry' | 'untold' | 'told' | 'clear' | 'unclear' | 'sweep'> {
  return {
    batch: async (id) => (await database()).get('batches', id),
    anyOf: async (batchId) => (await database()).getFromIndex('grabs', 'byBatch', ofBatch(batchId)),
    carry: (id, carrier, to) =>
      write(async (unit) => {
        const batch = await unit.batch(id);
        if (!batch || carrierOf(batch) === carrier) return;
        const own = carrier === 'aria2' ? { carrier } : {};
        for (const { carrier: _, ...grab } of await rowsOf({ of: 'batch', id }, UNFINISHED, unit.tx)) {
          const state = to(grab);
          await unit.letGo(grab, state);
          await unit.change({ ...grab, ...own }, state, AFRESH);
        }
        const { carrier: _, ...moved } = (await unit.batch(id)) ?? batch;
        unit.setBatch({ ...moved, ...own });
      }),
    untold: async () => (await database()).getAllFromIndex('batches', 'byPhase', 'ended'),
    told: (id) =>
      write(async (unit) => {
        const batch = await unit.batch(id);
        if (batch?.phase === 'ended') unit.setBatch({ ...batch, phase: 'told' });
      }),
    clear: (which, at) =>
      write(async (unit) => {
        for (const batch of await clearable(which, unit)) {
          unit.setBatch({ ...batch, clearedAt: at });
          unit.setCounts(less(await unit.counts(), batch.counts));
        }
      }),
    unclear: (at) =>
      write(async (unit) => {
        const cleared = await unit.tx.objectStore('batches').index('byCleared').getAll(at);
        for (const { clearedAt: _, ...batch } of cleared) {
          unit.setBatch(batch);
          unit.setCounts(plus(await unit.counts(), batch.counts));
        }
      }),
    async sweep(before) {
      // Nearly every look has nothing to sweep: asked without a write.
      const range = IDBKeyRange.upperBound(before);
      if ((await (await database()).countFromIndex('batches', 'byCleared', range)) === 0) return false;
      return write(async ({ tx, setBatch }) => {
        const [batch] = await tx.objectStore('batches').index('byCleared').getAll(range, 1);
        if (!batch) return false;
        const grabs = tx.objectStore('grabs');
        const ids = await grabs.index('byBatch').getAllKeys(ofBatch(batch.id), SWEPT_AT_ONCE);
        for (const id of ids) void grabs.delete(id);
        // Half of it gone, it can no longer be put back.
        if (ids.length === SWEPT_AT_ONCE) setBatch({ ...batch, clearedAt: 0 });
        else void tx.objectStore('batches').delete(batch.id);
        return true;
      });
    },
  };
}

/**
 * The batches that leave the list. One grab of several goes by itself and for good: there is nothing to undo, its
 * batch still tells of it in its figures no more.
 */
async function clearable(which: Which, unit: Work): Promise<readonly Batch[]> {
  if (which.of === 'all') {
    const byPhase = unit.tx.objectStore('batches').index('byPhase');
    const found = [...(await byPhase.getAll('ended')), ...(await byPhase.getAll('told'))];
    // What failed should be seen before it goes.
    return found.filter(({ clearedAt, counts }) => clearedAt === undefined && counts.failed === 0);
  }
  const grab = which.of === 'grab' ? await unit.tx.objectStore('grabs').get(which.id) : undefined;
  const batch = await unit.batch(which.of === 'batch' ? which.id : (grab?.batchId ?? ''));
  if (!batch) return [];
  if (grab && total(batch.counts) > 1) {
    if (!isUnfinished(grab)) await unit.drop(grab);
    return [];
  }
  return batch.phase !== 'open' && batch.clearedAt === undefined ? [batch] : [];
}
