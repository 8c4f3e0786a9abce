import type { Grab, GrabState, GrabStateKind } from '../grabs/grab.ts';
import type { GrabCounts, GrabStore, Publish } from '../ports.ts';
import { database } from './database.ts';

const UNFINISHED: readonly GrabStateKind[] = ['queued', 'signing', 'asking', 'handing', 'handed'];
const ENDED: readonly GrabStateKind[] = ['done', 'failed', 'cancelled'];

/** The grabs in IndexedDB. Every write says so to the pages that watch. */
export function createGrabStore(publish: Publish): GrabStore {
  async function inStates(kinds: readonly GrabStateKind[]): Promise<readonly Grab[]> {
    const transaction = (await database()).transaction('grabs');
    const byState = transaction.store.index('byState');
    const found = await Promise.all(kinds.map((kind) => byState.getAll(kind)));
    return found.flat();
  }

  return {
    read: async (id) => (await database()).get('grabs', id),
    all: async () => (await database()).getAll('grabs'),
    unfinished: () => inStates(UNFINISHED),
    async untold() {
      const telling = await inStates(['done', 'failed', 'asking']);
      return telling.filter(({ state }) => 'told' in state && !state.told);
    },
    async counts() {
      const byState = (await database()).transaction('grabs').store.index('byState');
      const kinds = [...UNFINISHED, ...ENDED];
      const counted = await Promise.all(
        kinds.map(async (kind) => [kind, await byState.count(kind)] as const),
      );
      return { ...NONE, ...Object.fromEntries(counted) };
    },
    byLinkHash: async (linkHash) => (await database()).getFromIndex('grabs', 'byLinkHash', linkHash),
    async add(grab) {
      await (await database()).add('grabs', grab);
      publish('grabs');
    },
    async move(grab, state) {
      const transaction = (await database()).transaction('grabs', 'readwrite');
      const stored = await transaction.store.get(grab.id);
      const unmoved = stored !== undefined && isSame(stored.state, grab.state);
      if (unmoved) await transaction.store.put({ ...stored, state });
      await transaction.done;
      if (unmoved) publish('grabs');
      return unmoved;
    },
    async remove(id) {
      await (await database()).delete('grabs', id);
      publish('grabs');
    },
  };
}

const NONE: GrabCounts = {
  queued: 0,
  signing: 0,
  asking: 0,
  handing: 0,
  handed: 0,
  done: 0,
  failed: 0,
  cancelled: 0,
};

/** States are plain data written by us with their fields in one order, so their text tells them apart. */
const isSame = (a: GrabState, b: GrabState): boolean => JSON.stringify(a) === JSON.stringify(b);
