import type { Abandoned } from '../grabs/abandoned.ts';
import { type GrabCounts, NO_GRABS, plus } from '../grabs/counts.ts';
import { dueOf } from '../grabs/due.ts';
import { type Grab, type GrabState, type GrabStateKind, isUnderWay } from '../grabs/grab.ts';
import type { Clock, Counted, GrabStore, Publish } from '../ports.ts';
import { createBatchStore } from './batch-store.ts';
import { database } from './database.ts';
import { createFront } from './front.ts';
import { ofKind, rowsOf } from './grab-ranges.ts';
import { createKnownQueue } from './known-queue.ts';
import { countOwned, dueOwned, isCarried, readOwned, readWithOtherKeys } from './owned-grabs.ts';
import { together } from './together.ts';
import { AFRESH, type Work, work } from './unit-of-work.ts';

export interface GrabKeeper extends GrabStore {
  /** Everything has been cleared away. */
  forget(): void;
}

/** The grabs in IndexedDB. Every write says so to the pages that watch. */
export function createGrabStore(publish: Publish, clock: Clock): GrabKeeper {
  const known = { front: createFront(), queue: createKnownQueue() };
  const { front, queue } = known;
  /** Nothing is aria2's as long as no batch was opened since that was last found. */
  let mayBeCarried = true;

  async function write<T>(
    doing: (unit: Work) => Promise<T>,
    isNews: (result: T) => boolean = () => true,
  ): Promise<T> {
    const result = await work(clock.now(), known, doing);
    if (isNews(result)) publish('grabs');
    return result;
  }

  /** Moves are most of what is written: those that come while a transaction is under way go together in the next. */
  const move = together((moves: readonly Step[]) =>
    write(
      async (unit) => {
        const ids = [...new Set(moves.map(({ grab }) => grab.id))];
        const rows = await Promise.all(ids.map((id) => unit.tx.objectStore('grabs').get(id)));
        const stored = new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
        const made: boolean[] = [];
        for (const { grab, state, counted } of moves) {
          const row = stored.get(grab.id);
          const holds = row !== undefined && row.carrier === grab.carrier && isSame(row.state, grab.state);
          if (holds) stored.set(row.id, await unit.change(row, state, counted));
          made.push(holds);
        }
        return made;
      },
      // A move that somebody else was quicker to make is no news.
      (made) => made.includes(true),
    ),
  );

  const counts = async (): Promise<GrabCounts> => (await queue.record('counts')) ?? NO_GRABS;
  const abandoned = async (): Promise<readonly Abandoned[]> => (await queue.record('abandoned')) ?? [];

  const batches = createBatchStore(write);
  return {
    ...batches,
    carry(...asked) {
      mayBeCarried = true;
      return batches.carry(...asked);
    },
    async isCarried() {
      mayBeCarried &&= await isCarried();
      return mayBeCarried;
    },
    read: async (id) => (await database()).get('grabs', id),
    counts,
    leftOf: countOwned,
    async inStates(kinds, limit, among) {
      // For IndexedDB none wanted means no limit: all ten thousand would come.
      if (limit === 0) return [];
      if (among) return readOwned(among, kinds, limit);
      const few = kinds.some(isUnderWay) ? await queue.underWay() : [];
      if (kinds.every(isUnderWay)) return kinds.flatMap((kind) => few.filter(isOf(kind)).slice(0, limit));
      const byTurn = (await database()).transaction('grabs').store.index('byTurn');
      const found = kinds.map((kind) => {
        if (isUnderWay(kind)) return few.filter(isOf(kind)).slice(0, limit);
        if (kind === 'queued') return front.read((range) => byTurn.getAll(range, limit));
        return byTurn.getAll(ofKind(kind), limit);
      });
      return (await Promise.all(found)).flat();
    },
    async due(now, limit, among) {
      if (among) return dueOwned(among, now, limit);
      const byDue = (await database()).transaction('grabs').store.index('byDue');
      const [due, later] = await Promise.all([
        byDue.getAll(IDBKeyRange.upperBound(now), limit),
        byDue.getAll(IDBKeyRange.lowerBound(now, true), Math.max(1, limit)),
      ]);
      return dueOf([...due, ...later], now, limit);
    },
    async byLinkHash(linkHash) {
      const isIt = ({ state }: Grab): boolean => 'linkHash' in state && state.linkHash === linkHash;
      const known = (await queue.underWay()).find(isIt);
      return known ?? (await database()).getFromIndex('grabs', 'byLinkHash', linkHash);
    },
    ofVersion: async (...version) => (await database()).getAllFromIndex('grabs', 'byVersion', version),
    withOtherKeys: readWithOtherKeys,
    add: (batch, grabs, replaced) =>
      write(async (unit) => {
        mayBeCarried = true;
        const table = unit.tx.objectStore('grabs');
        const last = await table.index('byOrder').openKeyCursor(null, 'prev');
        for (const id of replaced) {
          const earlier = await table.get(id);
          if (earlier) await unit.drop(earlier);
        }
        const next = (last?.key ?? 0) + 1;
        for (const [index, grab] of grabs.entries()) await unit.add({ ...grab, order: next + index });
        unit.setBatch(batch);
        unit.setCounts(plus(await unit.counts(), batch.counts));
      }),
    move: (grab, state, counted) => move({ grab, state, counted }),
    moveAll: (which, kinds, to) =>
      write(async (unit) => {
        mayBeCarried = true;
        for (const grab of await rowsOf(which, kinds, unit.tx)) {
          const state = (await unit.batch(grab.batchId))?.clearedAt === undefined ? to(grab) : undefined;
          if (!state) continue;
          await unit.letGo(grab, state);
          await unit.change(grab, state, AFRESH);
        }
      }),
    reorder: (which, to) =>
      write(async (unit) => {
        const table = unit.tx.objectStore('grabs');
        const edge = await table.index('byOrder').openKeyCursor(null, to === 'first' ? 'next' : 'prev');
        const rows = await rowsOf(which, ['queued', 'waiting', 'paused'], unit.tx);
        const start = to === 'first' ? (edge?.key ?? 0) - rows.length : (edge?.key ?? 0) + 1;
        const inOrder = [...rows].sort((a, b) => a.order - b.order);
        for (const [index, grab] of inOrder.entries()) unit.place(grab, start + index);
      }),
    async dropCredential(credentialId) {
      await write(async (unit) => {
        const rows = await unit.tx
          .objectStore('grabs')
          .index('byVersion')
          .getAll(IDBKeyRange.bound([credentialId], [credentialId, []]));
        for (const grab of rows) await unit.drop(grab);
      });
    },
    abandoned,
    async forgetAbandoned(linkHashes) {
      // Nearly always there is none, which is known without a transaction.
      if ((await abandoned()).some(({ linkHash }) => linkHashes.includes(linkHash)))
        await work(clock.now(), known, (unit) => unit.forgetAbandoned(linkHashes));
    },
    readHold: async (carrier) => (await queue.record(carrier === 'aria2' ? 'aria2Hold' : 'hold')) ?? null,
    async writeHold(hold, carrier) {
      await queue.write(carrier === 'aria2' ? 'aria2Hold' : 'hold', hold);
      publish('grabs');
    },
    readSavePrompt: async () => (await queue.record('savePrompt')) ?? null,
    async writeSavePrompt(prompt) {
      await queue.write('savePrompt', prompt);
      publish('grabs');
    },
    readPartHolds: async () => (await queue.record('partHolds')) ?? [],
    async writePartHolds(holds) {
      await queue.write('partHolds', holds);
      publish('grabs');
    },
    forget: queue.forget,
  };
}

interface Step {
  readonly grab: Grab;
  readonly state: GrabState;
  readonly counted: Counted | undefined;
}

const isOf =
  (kind: GrabStateKind) =>
  ({ state }: Grab): boolean =>
    state.kind === kind;

/** States are plain data written by us with their fields in one order, so their text tells them apart. */
const isSame = (a: GrabState, b: GrabState): boolean => JSON.stringify(a) === JSON.stringify(b);
