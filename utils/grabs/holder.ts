import type { Clock, GrabStore, Surroundings } from '../ports.ts';
import { type GrabCounts, unfinished } from './counts.ts';
import { type Hold, type HoldReason, isOver } from './hold.ts';

/** Keeps the word that stops the whole queue. */
export interface Holder {
  /** The hold that stands now; one whose reason has gone, or that holds nothing any more, is lifted first. */
  check(counts: GrabCounts): Promise<Hold | null>;
  standing(): Promise<Hold | null>;
  hold(why: HoldReason): Promise<void>;
  lift(): Promise<void>;
  told(hold: Hold): Promise<void>;
}

interface HolderPorts {
  readonly store: Pick<GrabStore, 'readHold' | 'writeHold'>;
  readonly surroundings: Pick<Surroundings, 'weather'>;
  readonly clock: Clock;
}

export function createHolder({ store, surroundings, clock }: HolderPorts): Holder {
  return {
    async check(counts) {
      const hold = await store.readHold();
      if (!hold) return null;
      const weather = WEATHER.has(hold.why) ? await surroundings.weather() : FAIR;
      if (!isOver(hold, { ...weather, now: clock.now(), left: unfinished(counts) })) return hold;
      await store.writeHold(null);
      return null;
    },
    standing: () => store.readHold(),
    async hold(why) {
      // The first reason that holds all is the one to be told; but nothing overrules the person.
      if (why !== 'person' && (await store.readHold())) return;
      await store.writeHold({ why, at: clock.now(), told: UNTOLD.has(why) });
    },
    lift: () => store.writeHold(null),
    told: (hold) => store.writeHold({ ...hold, told: true }),
  };
}

/** For these it is worth looking out of the window. */
const WEATHER: ReadonlySet<HoldReason> = new Set(['offline', 'no-permission']);

/** What people did themselves, or cannot be told of. */
const UNTOLD: ReadonlySet<HoldReason> = new Set(['person', 'offline', 'aria2-off']);

const FAIR = { online: true, permitted: true };
