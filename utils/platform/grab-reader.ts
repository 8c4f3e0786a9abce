import { NO_GRABS } from '../grabs/counts.ts';
import { type GrabStateKind, isUnderWay } from '../grabs/grab.ts';
import { isStanding } from '../grabs/part-hold.ts';
import type { Clock, GrabReader } from '../ports.ts';
import { type Database, database } from './database.ts';
import { ofBatch, ofBatchKind } from './grab-ranges.ts';
import { readQueue } from './queue-record.ts';
import { readUnderWay } from './under-way.ts';

/** What pages read of the queue: figures that are kept, ids, and the rows in view. */
export function createGrabReader(clock: Clock): GrabReader {
  return {
    async batches() {
      const all = await (await database()).getAllFromIndex('batches', 'byAge');
      return all.filter(({ clearedAt }) => clearedAt === undefined).reverse();
    },
    async queue() {
      const [{ paceView }, counts, hold, partHolds, aria2Hold, savePrompt, pace] = await Promise.all([
        // The popup paints its list without it.
        import('./pace-view.ts'),
        readQueue('counts'),
        readQueue('hold'),
        readQueue('partHolds'),
        readQueue('aria2Hold'),
        readQueue('savePrompt'),
        readQueue('pace'),
      ]);
      return {
        counts: counts ?? NO_GRABS,
        hold: hold ?? null,
        partHolds: partHolds?.filter(isStanding) ?? [],
        aria2Hold: aria2Hold ?? null,
        savePrompt: savePrompt ?? null,
        pace: paceView(pace, clock.now()),
      };
    },
    async ids({ batchId, kinds, limit }) {
      if (kinds?.every(isUnderWay)) return idsUnderWay(kinds, batchId, limit);
      const db = await database();
      const batches = batchId === undefined ? (await this.batches()).map(({ id }) => id) : [batchId];
      const found = await Promise.all(batches.map((id) => idsOf(id, kinds, limit, db)));
      return found.flat().slice(0, limit);
    },
    async read(ids) {
      const table = (await database()).transaction('grabs').store;
      return Promise.all(ids.map((id) => table.get(id)));
    },
    async running() {
      const grabs = await readUnderWay();
      return grabs.filter(({ state }) => state.kind === 'handed' || state.kind === 'handing');
    },
    ofVersion: async (...version) => (await database()).getAllFromIndex('grabs', 'byVersion', version),
  };
}

/** As the index would answer, batch by batch, but for whole batches: what is under way is of one or two. */
async function idsUnderWay(
  kinds: readonly GrabStateKind[],
  batchId: string | undefined,
  limit: number | undefined,
): Promise<readonly string[]> {
  const grabs = await readUnderWay();
  return kinds
    .flatMap((kind) =>
      grabs.filter((grab) => grab.state.kind === kind && grab.batchId === (batchId ?? grab.batchId)),
    )
    .slice(0, limit)
    .map(({ id }) => id);
}

async function idsOf(
  batchId: string,
  kinds: readonly GrabStateKind[] | undefined,
  limit: number | undefined,
  db: Database,
): Promise<readonly string[]> {
  if (!kinds) return db.getAllKeysFromIndex('grabs', 'byBatch', ofBatch(batchId), limit);
  const found = await Promise.all(
    kinds.map((kind) => db.getAllKeysFromIndex('grabs', 'byBatchTurn', ofBatchKind(batchId, kind), limit)),
  );
  return found.flat();
}
