import type { Allowance, Pacer } from '../data-hub/pacer.ts';
import type { Among, SettingsStore } from '../ports.ts';
import { type Carrier, carrierOf, type Grab, UNDER_WAY } from './grab.ts';
import type { HandPorts } from './hand.ts';
import { createHands, type Hands } from './hands.ts';
import { plan } from './plan.ts';
import { mayStart } from './same-path.ts';
import type { SavePromptStore } from './save-prompt.ts';
import { type SettlePorts, settle } from './settle.ts';
import type { SignPorts } from './sign.ts';
import { createSlots } from './slots.ts';
import { soonest } from './soonest.ts';

/** One who fetches, with its own places and links: what is with it, and what it is given next. */
export interface Lane extends Pick<Hands, 'start' | 'claim' | 'drop' | 'staleAt' | 'isHanding'> {
  /** Holds the store against it; answers what is with it, or on the way to it, after that. */
  settle(): Promise<readonly Grab[]>;
  /** What is with it, unsettled. */
  inFlight(): Promise<readonly Grab[]>;
  /** Begins what there is room for, tests of a hold first; answers when more could begin, if time decides that. */
  begin(
    window: number,
    front: { readonly tests: readonly Grab[]; readonly among?: Among },
  ): Promise<number | undefined>;
  /** Hands over as many signed ones as there are places. */
  pump(window: number): Promise<void>;
  /** True when one that somebody waits for could begin at once. */
  hasRoom(): boolean;
  /** When to look again at downloads that have no path yet. */
  lookAt(): number | undefined;
}

export interface LanePorts extends SignPorts, HandPorts, Omit<SettlePorts, 'asks'> {
  readonly settings: Pick<SettingsStore, 'read'>;
  readonly carrier: Carrier;
  readonly savePrompt: Pick<SavePromptStore, 'asks' | 'note'>;
  readonly pacer: Pacer;
  /** What a hold keeps waiting, as far as this life knows: one may be heard of while a look is under way. */
  readonly stops: (grab: Grab) => boolean;
  /** True while files of some size have no room there. */
  readonly isDiskHeld: (carrier: Carrier) => boolean;
  readonly poke: () => void;
}

export function createLane(ports: LanePorts): Lane {
  const { carrier, store, pacer, clock, stops, isDiskHeld } = ports;
  const asks = (): boolean => carrier === 'browser' && ports.savePrompt.asks() === true;
  const slots = createSlots(asks);
  const hands = createHands({ ...ports, asks, slots });
  /** Downloads at once; none before the first look of this life. */
  let places = 0;
  let lastEnd: number | undefined;
  let lookAt: number | undefined;

  const inFlight = (): Promise<readonly Grab[]> =>
    slots.look(async () => (await store.inStates(UNDER_WAY)).filter((grab) => carrierOf(grab) === carrier));

  /** Leaves out grabs that wait for another key's grab of the same file, and those that it has spared the download. */
  async function withoutFollowers(grabs: readonly Grab[], wanted: number): Promise<readonly Grab[]> {
    const ready: Grab[] = [];
    for (const grab of grabs) {
      if (ready.length > Math.max(wanted, 0)) break;
      if (await mayStart(grab, ports)) ready.push(grab);
    }
    return ready;
  }

  return {
    inFlight,
    async settle() {
      for (;;) {
        const grabs = await inFlight();
        const { moved, adopted, ended, sign, ...seen } = await settle(grabs, {
          ...ports,
          asks,
          isLeft: hands.isLeft,
        });
        lookAt = seen.lookAt;
        if (sign) await ports.savePrompt.note(sign);
        if (ended) lastEnd = clock.now();
        if (!adopted) return moved ? inFlight() : grabs;
      }
    },
    async begin(window, { tests, among }) {
      places = window;
      const now = clock.now();
      const isPartial = isDiskHeld(carrier);
      const pace = await pacer.read();
      // With a key that OS limits nothing begins; the others go on.
      const open = pace.closed.length > 0 ? without(pace.closed, among) : among;
      const due = await store.due(now, isPartial ? MANY : window, open);
      const room = pace.down ? 0 : Number.POSITIVE_INFINITY;
      const { probing } = pace;
      const signing = hands.signing();
      const handed = slots.taken();
      const front = { window: slots.places(window), handed, signing, lastEnd, room, probing, now };
      const count = plan(front);
      // One at least: whether any is left says if there is something to wake up for.
      const queued = await store.inStates(['queued'], isPartial ? MANY : Math.max(1, count + signing), open);
      const own = tests.filter((grab) => carrierOf(grab) === carrier);
      const isTest = new Set(own.map(({ id }) => id));
      // A batch for another carrier may have come since it was looked for what there is.
      const isOthers = (grab: Grab): boolean => !isTest.has(grab.id) && carrierOf(grab) === carrier;
      const others = [...due.grabs, ...queued].filter(isOthers).sort(byOrder);
      const free = (grab: Grab): boolean => !hands.has(grab.id) && !stops(grab) && !slots.isPathBusy(grab);
      const ready = await withoutFollowers([...own, ...others].filter(free), count);
      // Read again: a 429 may have come while the store answered.
      for (const grab of withinRoom(ready, await pacer.read()).slice(0, count)) void hands.start(grab);
      const isWaiting = pace.opensAt !== undefined && (await store.inStates(['queued'], 1, among)).length > 0;
      return soonest([due.next, isWaiting ? pace.opensAt : undefined]);
    },
    pump(window) {
      places = window;
      return hands.pump(window);
    },
    hasRoom: () => slots.taken() + hands.signing() < slots.places(places),
    lookAt: () => lookAt,
    start: hands.start,
    claim: hands.claim,
    drop: hands.drop,
    staleAt: hands.staleAt,
    isHanding: hands.isHanding,
  };
}

/** Past large files that wait for room on the disk, small ones are looked for so far. */
const MANY = 500;

const without = (credentials: readonly string[], among?: Among): Among => ({
  ...among,
  exceptCredentials: [...(among?.exceptCredentials ?? []), ...credentials],
});

/** Of each key no more than it has room for. */
function withinRoom(grabs: readonly Grab[], { room }: Allowance): readonly Grab[] {
  const begun = new Map<string, number>();
  return grabs.filter(({ credentialId }) => {
    const count = (begun.get(credentialId) ?? 0) + 1;
    begun.set(credentialId, count);
    return count <= room(credentialId);
  });
}

const byOrder = (a: Grab, b: Grab): number => a.order - b.order;
