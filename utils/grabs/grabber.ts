import type { KeyName } from '../credentials/credential.ts';
import type { Pacer } from '../data-hub/pacer.ts';
import { forgottenBefore } from '../ledger/retention.ts';
import type { Aria2, Surroundings } from '../ports.ts';
import { type Accept, type AcceptPorts, type Beginning, createAccept, type Early } from './accept.ts';
import { createAria2Lane } from './aria2-lane.ts';
import type { Batch } from './batch.ts';
import { bothOf } from './both.ts';
import { type Control, createControl } from './control.ts';
import type { HandPorts } from './hand.ts';
import type { Holding } from './hold.ts';
import { createHolder } from './holder.ts';
import { createKeyHolder } from './key-holder.ts';
import { createLane, soonest } from './lane.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { leaseEnd } from './reconcile.ts';
import type { SettlePorts } from './settle.ts';
import { type SignPorts, sign } from './sign.ts';
import { createSweeper } from './sweeper.ts';
import { createTeller } from './teller.ts';

/** The queue: whole versions, ten thousand files, nothing lost. */
export interface Grabber extends Accept, Control {
  /** Looks at everything unfinished and does what is next. Every event calls it; none carries a payload. */
  tick(): Promise<void>;
  /** Another key under that id: what was held for want of one goes on, with a limit yet to be learned. */
  keySaved(credentialId: string): Promise<void>;
  /** It was tried, and OS takes it. */
  keyWorks(credentialId: string): Promise<void>;
}

export interface GrabberPorts
  extends SignPorts,
    HandPorts,
    SettlePorts,
    Omit<AcceptPorts, 'downloads' | 'expectWork'> {
  readonly pacer: Pacer;
  readonly surroundings: Surroundings;
  readonly aria2: Aria2;
  /** What a key is called, where there are several. */
  readonly keyName?: (credentialId: string) => Promise<KeyName | undefined>;
  /** Whether the end of a batch may be told now. */
  readonly mayTell?: (batch: Batch) => Promise<boolean>;
}

export function createGrabber(ports: GrabberPorts): Grabber {
  const { store, settings, pacer, surroundings, aria2, clock } = ports;
  const poke = (): void => void tick();
  const holder = createHolder(ports);
  const keyHolder = createKeyHolder(ports);
  const expectWork = (): void => void surroundings.expectWork();
  const hold = (holding: Holding): Promise<void> =>
    'credentialId' in holding ? keyHolder.hold(holding) : holder.hold(holding.why);
  const stops = (grab: Beginning): boolean => holder.stops() || keyHolder.stops(grab.credentialId);
  const lane = createLane({ ...ports, carrier: 'browser', hold, stops, poke });
  const aria2Lane = createAria2Lane({ ...ports, hold, stops, poke });
  const sweep = createSweeper({ ...ports, isHanding: lane.isHanding });
  const tell = createTeller({ ...ports, keyHolder });

  const tick = oneAtATime(async () => {
    const { window, mostPerMinute, keepHistory } = await settings.read();
    await pacer.keepBelow(mostPerMinute);
    await sweep(forgottenBefore(keepHistory, clock.now()));
    const grabs = [...(await lane.settle()), ...(await aria2Lane.look())];
    const asking = grabs.filter(({ state }) => state.kind === 'asking');
    const [all, ofKeys] = [await holder.check(await store.counts()), await keyHolder.check()];
    const held = ofKeys.map(({ credentialId }) => credentialId);
    const next = all ? undefined : await startNext(window, asking.length > 0, held);
    await lane.pump(window);
    await aria2Lane.pump();
    await tell(asking, aria2Lane.isUsed() ? [holder, aria2Lane.holder] : [holder]);
    await surroundings.reflect(await store.counts(), all ?? ofKeys[0] ?? null);
    const leases = grabs.map((grab) => leaseEnd(grab, ports.lifetime.life));
    const lookOutAt = all?.why === 'offline' ? clock.now() + LOOK_OUT : undefined;
    surroundings.wakeAt(soonest([next, lane.staleAt(), aria2Lane.lookAt(), lookOutAt, ...leases]));
  });

  /** All but what is of a key that is held, and each lane what is its own. */
  async function startNext(window: number, asking: boolean, held: readonly string[]) {
    const among = held.length === 0 ? undefined : { but: held };
    const browsers = aria2Lane.isUsed() ? ({ ...among, carrier: 'browser' } as const) : among;
    const next = await lane.begin(window, { asking, ...(browsers && { among: browsers }) });
    return soonest([next, await aria2Lane.begin({ asking, ...(among && { among }) })]);
  }

  async function reflect(): Promise<void> {
    const [counts, [hold]] = await Promise.all([store.counts(), keyHolder.standing()]);
    await surroundings.reflect(counts, hold ?? null);
  }

  /** Somebody waits for this one: where there is room, its link is asked for before it is even written down. */
  async function early(wanted: Beginning): Promise<Early | undefined> {
    const { queued, waiting } = await store.counts();
    // There is no room before the first look of a life, and that one has read what holds.
    if (stops(wanted) || queued + waiting > 0 || !lane.hasRoom()) return undefined;
    pacer.spend();
    const signature = sign(wanted, ports);
    return {
      state: lane.claim(),
      begin(written) {
        void lane.start(written, signature);
        // It needs no look, only the badge and the naming of what is about to come.
        void reflect();
      },
    };
  }

  const downloads = bothOf(ports.downloads, aria2.downloads);
  const control = createControl({
    ...ports,
    downloads,
    holder,
    keyHolder,
    aria2Holder: aria2Lane.holder,
    expectWork,
    poke,
  });
  return {
    ...createAccept({ ...ports, downloads, expectWork }, early, poke),
    ...control,
    tick,
    async keySaved(credentialId) {
      await pacer.forget();
      await keyHolder.lift(credentialId);
      poke();
    },
    async keyWorks(credentialId) {
      await keyHolder.lift(credentialId);
      poke();
    },
  };
}

/** Offline, it looks out of the window so often: not every browser tells a background that it is online again. Milliseconds. */
const LOOK_OUT = 5_000;
