import { elapsed } from '../elapsed.ts';
import type { Among, Aria2, GrabStore, Surroundings } from '../ports.ts';
import type { Grab } from './grab.ts';
import { isAway } from './hold.ts';
import { createHolder, type Holder } from './holder.ts';
import { createLane, type LanePorts } from './lane.ts';
import { soonest } from './soonest.ts';
import { dropUnclaimed } from './sweeper.ts';

/**
 * The lane that leads to aria2. It is looked at only while something is carried there, and each look asks first whether
 * aria2 answers: while it does not, what it has is left alone, nothing new is signed for it, and the rest of the
 * queue goes on.
 */
export interface Aria2Lane {
  /** Of what is carried there. */
  readonly holder: Holder;
  /** What is with it, or on the way to it. */
  look(): Promise<readonly Grab[]>;
  /** As of a lane; nothing while aria2 is away, or its own hold stands. */
  begin(front: { readonly tests: readonly Grab[]; readonly among?: Among }): Promise<number | undefined>;
  pump(): Promise<void>;
  isHanding(linkHash: string): boolean;
  /** True when there is anything there that other lanes must leave alone. */
  isUsed(): boolean;
  /** When to look again, as nothing there will call us. */
  lookAt(): number | undefined;
}

interface Aria2LanePorts extends Omit<LanePorts, 'carrier' | 'downloads'> {
  readonly store: GrabStore;
  readonly aria2: Aria2;
  readonly surroundings: Surroundings;
}

/** It tells nobody when a download has ended: it is asked. Milliseconds. */
const ASK_EVERY = 1_000;

/** A refused connection costs nothing, one that hangs does. Milliseconds. */
const TRY_EVERY = 3_000;

export function createAria2Lane(ports: Aria2LanePorts): Aria2Lane {
  const { store, aria2, surroundings, clock } = ports;
  const holder = createHolder({
    store: {
      readHold: () => store.readHold('aria2'),
      writeHold: (hold) => store.writeHold(hold, 'aria2'),
    },
    surroundings,
    clock,
  });
  let session: string | undefined;
  let places = 0;
  let isUsed = false;
  /**
   * It may have something that nobody claims any more: at the first look of a life, and after it was last used. Only a
   * sweep that it answered and that found nothing settles that.
   */
  let isOwed = true;
  let swept: number | undefined;
  /** Where nothing is carried there: when it was last asked in vain, and how long it is left alone after that. */
  let inVain = { at: 0, rest: 0 };
  let grabs: readonly Grab[] = [];

  const lane = createLane({
    ...ports,
    carrier: 'aria2',
    downloads: aria2.downloads,
    lifetime: { life: ports.lifetime.life, session: async () => session ?? '' },
    stops: (grab) => holder.stops() || ports.stops(grab),
  });

  /** Whether it answers; why not is written where people can read it. */
  async function meet(): Promise<boolean> {
    const met = await aria2.meet();
    session = met.ok ? met.value.session : undefined;
    places = met.ok ? met.value.places : 0;
    const standing = await holder.standing();
    if (!met.ok && isUsed && standing?.why !== met.failure.kind && isAway(met.failure.kind)) {
      await holder.lift();
      await holder.hold(met.failure.kind);
    }
    if (standing && (!isUsed || (met.ok && isAway(standing.why)))) await holder.lift();
    return met.ok;
  }

  async function sweep(): Promise<void> {
    const now = clock.now();
    if (isUsed && swept !== undefined && elapsed(swept, now) < SWEEP_EVERY) return;
    const found = await dropUnclaimed(store, aria2.downloads, lane.isHanding);
    swept = now;
    isOwed = isUsed || found > 0;
  }

  /** Settles what is owed; one that does not answer takes no more than a tenth of the time of the others. */
  async function isReached(): Promise<boolean> {
    const asked = clock.now();
    if (!isUsed && elapsed(inVain.at, asked) < inVain.rest) return false;
    const isThere = await meet();
    const now = clock.now();
    inVain = { at: now, rest: isThere ? 0 : 9 * (now - asked) };
    return isThere;
  }

  return {
    holder,
    isHanding: lane.isHanding,
    isUsed: () => isUsed,
    async look() {
      isUsed = await store.isCarried();
      isOwed ||= isUsed;
      grabs = [];
      if (!isOwed) return grabs;
      if (!(await isReached())) swept = undefined;
      else {
        try {
          await sweep();
          grabs = await lane.settle();
          return grabs;
        } catch {
          // It has stopped answering in between: the next look says so.
          session = undefined;
          swept = undefined;
        }
      }
      grabs = await lane.inFlight();
      await lane.drop();
      return grabs;
    },
    async begin({ tests, among }) {
      if (!isUsed || session === undefined || (await holder.standing())) return undefined;
      return lane.begin(places, { tests, among: { ...among, carrier: 'aria2' } });
    },
    async pump() {
      if (session !== undefined) await lane.pump(places);
    },
    lookAt() {
      // What the last sweep found may not have heard the word: one more look says.
      if (!isUsed) return isOwed && session !== undefined ? clock.now() + ASK_EVERY : undefined;
      if (session === undefined) return clock.now() + TRY_EVERY;
      const runs = grabs.some(({ state }) => state.kind === 'handed' && !state.stalled);
      return soonest([runs ? clock.now() + ASK_EVERY : undefined, lane.staleAt()]);
    },
  };
}

/** As often as the browser's are swept. Milliseconds. */
const SWEEP_EVERY = 10_000;
