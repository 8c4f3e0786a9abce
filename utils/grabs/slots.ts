import type { Grab, GrabState } from './grab.ts';

/**
 * The browser's places, as far as they are ours. The store says who has one; a hand-over that the last look could
 * not see yet counts as well, so that the window is never overstepped.
 */
export interface Slots {
  /** Reads who is with the browser. */
  look(read: () => Promise<readonly Grab[]>): Promise<readonly Grab[]>;
  taken(): number;
  /** How many there are: fewer than the window where the browser asks where to save each file. */
  places(window: number): number;
  /** True while another file of ours is written to the same path: two downloads never share one. */
  isPathBusy(grab: Grab): boolean;
  /** Holds a place until a look that began after the end of `work` has seen what came of it. */
  take<T>(grab: Grab, work: () => Promise<T>): Promise<T>;
}

/** So many may stand still in the browser without costing a place; more would pile up there. */
const STALLED_FREE = 4;

/**
 * Chromium shows one Save dialog at a time and keeps the others waiting (measured: 156). One is open, and one more is
 * ready to follow at once; each that waits would have to be answered even after the setting was changed.
 */
const UNSAVED_AT_MOST = 2;

/** @param asks the browser is known to ask where to save each file */
export function createSlots(asks: () => boolean = () => false): Slots {
  const underWay = new Set<string>();
  const unseen = new Map<string, Grab>();
  let seen: readonly Grab[] = [];
  const taken = (): number => {
    const busy = seen.filter(({ id, state }) => hasPlace(state) && !unseen.has(id));
    const stalled = seen.filter(({ state }) => isStalled(state)).length;
    return busy.length + unseen.size + Math.max(0, stalled - STALLED_FREE);
  };
  const unsaved = (): number =>
    seen.filter(({ id, state }) => isInDialog(state) && !unseen.has(id)).length + unseen.size;
  return {
    async look(read) {
      const settled = [...unseen.keys()].filter((id) => !underWay.has(id));
      seen = await read();
      for (const id of settled) unseen.delete(id);
      return seen;
    },
    taken,
    places: (window) => (asks() ? Math.min(window, taken() - unsaved() + UNSAVED_AT_MOST) : window),
    isPathBusy({ id, path }) {
      const busy = seen.filter(({ state }) => state.kind === 'handing' || state.kind === 'handed');
      return [...busy, ...unseen.values()].some((other) => other.id !== id && isSamePath(other.path, path));
    },
    async take(grab, work) {
      underWay.add(grab.id);
      unseen.set(grab.id, grab);
      try {
        return await work();
      } finally {
        underWay.delete(grab.id);
      }
    },
  };
}

/** Windows and macOS tell no upper case from lower case. */
const isSamePath = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const isInDialog = (state: GrabState): boolean => state.kind === 'handed' && state.stalled === 'save-dialog';

const isStalled = (state: GrabState): boolean =>
  state.kind === 'handed' && state.stalled !== undefined && !isInDialog(state);

const hasPlace = (state: GrabState): boolean =>
  state.kind === 'handing' || (state.kind === 'handed' && !isStalled(state));
