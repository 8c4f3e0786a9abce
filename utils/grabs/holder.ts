import type { Clock, GrabStore, Surroundings } from '../ports.ts';
import { type GrabCounts, unfinished } from './counts.ts';
import { type Hold, type HoldReason, isOver } from './hold.ts';
import { createWord } from './word.ts';

/** Stores the hold that pauses the whole queue, or all that aria2 has. */
export interface Holder {
  /** The hold in force; one whose reason has gone, or that holds nothing any more, is lifted first. */
  check(counts: GrabCounts): Promise<Hold | null>;
  standing(): Promise<Hold | null>;
  /** Whether one stands, as far as this life knows; to be asked in the moment in which something would begin. */
  stops(): boolean;
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
  const { change, last } = createWord(
    () => store.readHold(),
    (hold) => store.writeHold(hold),
  );

  return {
    check: (counts) =>
      change(async (hold) => {
        if (!hold) return null;
        const weather = WEATHER.has(hold.why) ? await surroundings.weather() : FAIR;
        return isOver(hold, { ...weather, now: clock.now(), left: unfinished(counts) }) ? null : hold;
      }),
    standing: () => store.readHold(),
    stops: () => Boolean(last()),
    async hold(why) {
      const hold: Hold = { why, at: clock.now(), told: UNTOLD.has(why) };
      // The first reason that holds all is the one to be told; but nothing overrules the person.
      await change((standing) => (why === 'person' ? hold : (standing ?? hold)));
    },
    async lift() {
      await change(() => null);
    },
    async told({ why, at }) {
      await change((hold) => (hold?.at === at && hold.why === why ? { ...hold, told: true } : hold));
    },
  };
}

/** For these it is worth looking out of the window. */
const WEATHER: ReadonlySet<HoldReason> = new Set(['offline', 'no-permission']);

/** What people did themselves, or cannot be told of. */
const UNTOLD: ReadonlySet<HoldReason> = new Set(['person', 'offline', 'aria2-off']);

const FAIR = { online: true, permitted: true };
