import type { Pacer } from '../data-hub/pacer.ts';
import { forgottenBefore } from '../ledger/retention.ts';
import type { Surroundings } from '../ports.ts';
import { type Accept, type AcceptPorts, type Beginning, createAccept, type Early } from './accept.ts';
import type { Batch } from './batch.ts';
import { type Control, createControl } from './control.ts';
import { type Grab, NOBODY, UNDER_WAY } from './grab.ts';
import type { HandPorts } from './hand.ts';
import { createHands } from './hands.ts';
import { isOfKey } from './hold.ts';
import { createHolder } from './holder.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { plan } from './plan.ts';
import { leaseEnd } from './reconcile.ts';
import { type SettlePorts, settle } from './settle.ts';
import { type SignPorts, sign } from './sign.ts';
import { createSlots } from './slots.ts';
import { createSweeper } from './sweeper.ts';
import { createTeller } from './teller.ts';

/** The queue: whole versions, ten thousand files, nothing lost. */
export interface Grabber extends Accept, Control {
  /** Looks at everything unfinished and does what is next. Every event calls it; none carries a payload. */
  tick(): Promise<void>;
  /** Another key: what was held for want of one goes on, with a limit yet to be learned. */
  keySaved(): Promise<void>;
}

export interface GrabberPorts extends SignPorts, HandPorts, SettlePorts, AcceptPorts {
  readonly pacer: Pacer;
  readonly surroundings: Surroundings;
  /** Whether the end of a batch may be told now. */
  readonly mayTell?: (batch: Batch) => Promise<boolean>;
}

export function createGrabber(ports: GrabberPorts): Grabber {
  const { store, settings, pacer, surroundings, clock } = ports;
  const poke = (): void => void tick();
  const slots = createSlots();
  const holder = createHolder(ports);
  const hands = createHands({ ...ports, holder, slots, poke });
  const sweep = createSweeper(ports);
  const tell = createTeller({ ...ports, holder });
  /** Downloads at once; none before the first look of this life. */
  let window = 0;
  let lastEnd: number | undefined;

  const tick = oneAtATime(async () => {
    const chosen = await settings.read();
    await pacer.keepBelow(chosen.mostPerMinute);
    await sweep(forgottenBefore(chosen.keepHistory, clock.now()));
    const grabs = await settleAll();
    const asking = grabs.filter(({ state }) => state.kind === 'asking');
    const hold = await holder.check(await store.counts());
    window = chosen.window;
    // Held for want of a key, OpenData goes on: it is nobody's, and needs none.
    const only = hold && isOfKey(hold.why) ? NOBODY : undefined;
    if (hold) await hands.drop(only);
    const mayStart = !hold || only !== undefined;
    const next = mayStart ? await startNext(asking.length > 0, only) : undefined;
    await hands.pump(window);
    await tell(asking);
    await surroundings.reflect(await store.counts(), hold);
    const leases = grabs.map((grab) => leaseEnd(grab, ports.lifetime.life));
    const lookOutAt = hold?.why === 'offline' ? clock.now() + LOOK_OUT : undefined;
    surroundings.wakeAt(soonest([next, hands.staleAt(), lookOutAt, ...leases]));
  });

  /** Holds the store against the browser; answers what is with it, or on the way to it, after that. */
  async function settleAll(): Promise<readonly Grab[]> {
    for (;;) {
      const grabs = await inFlight();
      const { moved, adopted, ended, hold } = await settle(grabs, ports);
      if (ended) lastEnd = clock.now();
      if (hold) await holder.hold(hold);
      if (!adopted) return moved ? inFlight() : grabs;
    }
  }

  const inFlight = (): Promise<readonly Grab[]> => slots.look(() => store.inStates(UNDER_WAY));

  /** Begins what there is room for, of all or of one credential; answers when more could begin, if time decides that. */
  async function startNext(asking: boolean, only: string | undefined): Promise<number | undefined> {
    const now = clock.now();
    const [pace, due] = await Promise.all([pacer.read(), store.due(now, window, only)]);
    const { room, probing } = pace;
    const signing = hands.signing();
    const front = {
      window,
      handed: slots.taken(),
      signing,
      lastEnd,
      room,
      probing,
      held: false,
      asking,
      now,
    };
    const count = plan(front);
    // One at least: whether any is left says if there is something to wake up for.
    const queued = await store.inStates(['queued'], Math.max(1, count + signing), only);
    const ready = [...due.grabs, ...queued].filter(({ id }) => !hands.has(id)).sort(byOrder);
    for (const grab of ready.slice(0, count)) void hands.start(grab);
    return soonest([due.next, ready.length > 0 ? pace.opensAt : undefined]);
  }

  /** Somebody waits for this one: where there is room, its link is asked for before it is even written down. */
  async function early(wanted: Beginning): Promise<Early | undefined> {
    const [{ queued, waiting }, hold] = await Promise.all([store.counts(), store.readHold()]);
    if (hold || queued + waiting > 0 || slots.taken() + hands.signing() >= window) return undefined;
    pacer.spend();
    const signature = sign(wanted, ports);
    return {
      state: hands.claim(),
      begin(written) {
        void hands.start(written, signature);
        // It needs no look, only the alarm that would wake us should we die over it.
        void store.counts().then((counts) => surroundings.reflect(counts, null));
      },
    };
  }

  const control = createControl({ ...ports, holder, poke });
  return {
    ...createAccept(ports, early, poke),
    ...control,
    tick,
    async keySaved() {
      await pacer.forget();
      const hold = await store.readHold();
      if (hold && isOfKey(hold.why)) await holder.lift();
      poke();
    },
  };
}

/** Offline, it looks out of the window so often: not every browser tells a background that it is online again. Milliseconds. */
const LOOK_OUT = 5_000;

const byOrder = (a: Grab, b: Grab): number => a.order - b.order;

const soonest = (times: readonly (number | undefined)[]): number | undefined => {
  const known = times.filter((time) => time !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
};
