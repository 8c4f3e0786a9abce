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
  let isFirst = true;
  /** It went away with something of ours: once it is back, what nobody claims any more is stopped. */
  let isOwed = false;
  let swept: number | undefined;
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
    if (swept !== undefined && now - swept < SWEEP_EVERY) return;
    swept = now;
    await dropUnclaimed(store, aria2.downloads, lane.isHanding);
  }

  return {
    holder,
    isUsed: () => isUsed,
    async look() {
      const before = isUsed;
      isUsed = await store.isCarried();
      // The first look of a life: something may have been cancelled over which the one before has died.
      const isOurs = isUsed || before || isOwed;
      const isWanted = isOurs || isFirst;
      isFirst = false;
      grabs = [];
      if (!isWanted) return grabs;
      const isThere = await meet();
      isOwed = isOurs && !isThere;
      if (!isThere) swept = undefined;
      else {
        try {
          await sweep();
          grabs = await lane.settle();
          return grabs;
        } catch {
          // It has stopped answering in between: the next look says so.
          session = undefined;
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
      if (!isUsed) return undefined;
      if (session === undefined) return clock.now() + TRY_EVERY;
      const runs = grabs.some(({ state }) => state.kind === 'handed' && !state.stalled);
      return soonest([runs ? clock.now() + ASK_EVERY : undefined, lane.staleAt()]);
    },
  };
}

/** As often as the browser's are swept. Milliseconds. */
const SWEEP_EVERY = 10_000;
