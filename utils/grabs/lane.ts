import type { Pacer } from '../data-hub/pacer.ts';
import type { Among } from '../ports.ts';
import { type Carrier, carrierOf, type Grab, UNDER_WAY } from './grab.ts';
import type { HandPorts } from './hand.ts';
import { createHands, type Hands } from './hands.ts';
import type { Holding } from './hold.ts';
import { plan } from './plan.ts';
import { type SettlePorts, settle } from './settle.ts';
import type { SignPorts } from './sign.ts';
import { createSlots } from './slots.ts';

/** One who fetches, with its own places and links: what is with it, and what it is given next. */
export interface Lane extends Pick<Hands, 'start' | 'claim' | 'drop' | 'staleAt' | 'isHanding'> {
  /** Holds the store against it; answers what is with it, or on the way to it, after that. */
  settle(): Promise<readonly Grab[]>;
  /** What is with it, unsettled. */
  inFlight(): Promise<readonly Grab[]>;
  /** Begins what there is room for, of all or of some; answers when more could begin, if time decides that. */
  begin(
    window: number,
    front: { readonly asking: boolean; readonly among?: Among },
  ): Promise<number | undefined>;
  /** Hands over as many signed ones as there are places. */
  pump(window: number): Promise<void>;
  /** True when one that somebody waits for could begin at once. */
  hasRoom(): boolean;
}

export interface LanePorts extends SignPorts, HandPorts, SettlePorts {
  readonly carrier: Carrier;
  readonly pacer: Pacer;
  readonly hold: (holding: Holding) => Promise<void>;
  /** What a hold keeps waiting, as far as this life knows: one may be heard of while a look is under way. */
  readonly stops: (grab: Grab) => boolean;
  readonly poke: () => void;
}

export function createLane(ports: LanePorts): Lane {
  const { carrier, store, pacer, clock, stops } = ports;
  const slots = createSlots();
  const hands = createHands({ ...ports, slots });
  /** Downloads at once; none before the first look of this life. */
  let places = 0;
  let lastEnd: number | undefined;

  const inFlight = (): Promise<readonly Grab[]> =>
    slots.look(async () => (await store.inStates(UNDER_WAY)).filter((grab) => carrierOf(grab) === carrier));

  return {
    inFlight,
    async settle() {
      for (;;) {
        const grabs = await inFlight();
        const { moved, adopted, ended, hold } = await settle(grabs, ports);
        if (ended) lastEnd = clock.now();
        if (hold) await ports.hold(hold);
        if (!adopted) return moved ? inFlight() : grabs;
      }
    },
    async begin(window, { asking, among }) {
      places = window;
      const now = clock.now();
      const [pace, due] = await Promise.all([pacer.read(), store.due(now, window, among)]);
      const { room, probing } = pace;
      const signing = hands.signing();
      const handed = slots.taken();
      const front = { window, handed, signing, lastEnd, room, probing, held: false, asking, now };
      const count = plan(front);
      // One at least: whether any is left says if there is something to wake up for.
      const queued = await store.inStates(['queued'], Math.max(1, count + signing), among);
      const ready = [...due.grabs, ...queued]
        .filter((grab) => !hands.has(grab.id) && !stops(grab))
        .sort(byOrder);
      for (const grab of ready.slice(0, count)) void hands.start(grab);
      return soonest([due.next, ready.length > 0 ? pace.opensAt : undefined]);
    },
    pump(window) {
      places = window;
      return hands.pump(window);
    },
    hasRoom: () => slots.taken() + hands.signing() < places,
    start: hands.start,
    claim: hands.claim,
    drop: hands.drop,
    staleAt: hands.staleAt,
    isHanding: hands.isHanding,
  };
}

const byOrder = (a: Grab, b: Grab): number => a.order - b.order;

export const soonest = (times: readonly (number | undefined)[]): number | undefined => {
  const known = times.filter((time) => time !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
};
