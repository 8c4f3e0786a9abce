import type { KeyName } from '../credentials/credential.ts';
import type { Pacer } from '../data-hub/pacer.ts';
import { good, type Outcome } from '../failure.ts';
import { forgottenBefore } from '../ledger/retention.ts';
import type { Among, Aria2, Surroundings } from '../ports.ts';
import { createTakeBack } from './abandoned.ts';
import { type Accept, type AcceptPorts, type Beginning, createAccept, type Early } from './accept.ts';
import { createAria2Lane } from './aria2-lane.ts';
import type { Batch } from './batch.ts';
import { bothOf } from './both.ts';
import { type Control, createControl } from './control.ts';
import type { Grab } from './grab.ts';
import type { HandPorts } from './hand.ts';
import { TEST_AFTER } from './hold.ts';
import { createHolder } from './holder.ts';
import type { HostAnswers } from './host-answers.ts';
import { createLane } from './lane.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { Holdable, PartHold } from './part-hold.ts';
import { createPartHolder } from './part-holder.ts';
import { leaseEnd } from './reconcile.ts';
import { createSavePrompt, type PromptSign } from './save-prompt.ts';
import { createSaveQuestion } from './save-question.ts';
import type { SettlePorts } from './settle.ts';
import { type SignPorts, sign } from './sign.ts';
import { soonest } from './soonest.ts';
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
  /** The person has read that the browser asks where to save each file. */
  dismissSavePrompt(): Promise<Outcome<null>>;
  /** False where the browser is known to name each download by itself. */
  mayAskWhereToSave(): boolean;
}

export interface GrabberPorts
  extends SignPorts,
    HandPorts,
    Omit<SettlePorts, 'asks' | 'holder' | 'parts'>,
    Omit<AcceptPorts, 'downloads' | 'expectWork' | 'onAdded'> {
  readonly hosts: HostAnswers;
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
  // What fails here is tested and told by who keeps the store (platform/storage-watch.ts), which looks again.
  const poke = (): void => void tick().catch(() => undefined);
  const holder = createHolder(ports);
  const parts = createPartHolder(ports);
  const { note, ...savePrompt } = createSavePrompt(ports);
  const question = createSaveQuestion({ store, parts });
  const expectWork = (): void => void surroundings.expectWork();
  const stops = (grab: Holdable): boolean => holder.stops() || parts.stops(grab);
  const own = {
    ...ports,
    holder,
    parts,
    savePrompt: { ...savePrompt, note: noteSign },
    stops,
    isDiskHeld: parts.isDiskHeld,
    poke,
  };
  const lane = createLane({ ...own, carrier: 'browser' });
  const aria2Lane = createAria2Lane(own);
  const sweep = createSweeper({ ...ports, isHanding: lane.isHanding });
  const downloads = bothOf(ports.downloads, aria2.downloads);
  const takeBack = createTakeBack({
    ...ports,
    downloads: { ...downloads, since: ports.downloads.since },
    isHanding: (linkHash) => lane.isHanding(linkHash) || aria2Lane.isHanding(linkHash),
  });
  const tell = createTeller({ ...ports, parts, savePrompt });

  const tick = oneAtATime(async () => {
    const { window, mostPerMinute, keepHistory } = await settings.read();
    await pacer.keepBelow(mostPerMinute);
    await savePrompt.check();
    const mayCome = await takeBack();
    await sweep(forgottenBefore(keepHistory, clock.now()));
    const grabs = [...(await lane.settle()), ...(await aria2Lane.look())];
    const asking = grabs.filter(({ state }) => state.kind === 'asking');
    const [all, held] = [await holder.check(await store.counts()), await parts.check()];
    const next = all ? undefined : await startNext(window, asking, held);
    await lane.pump(window);
    await aria2Lane.pump();
    await tell(asking, aria2Lane.isUsed() ? [holder, aria2Lane.holder] : [holder]);
    await surroundings.reflect(await store.counts(), all ?? held[0] ?? null, mayCome);
    const leases = grabs.map((grab) => leaseEnd(grab, ports.lifetime.life));
    const testedAt = all?.why === 'no-permission' ? all.at + TEST_AFTER : undefined;
    const testAt = testedAt !== undefined && testedAt > clock.now() ? testedAt : undefined;
    const lookOutAt = all?.why === 'offline' ? clock.now() + LOOK_OUT : undefined;
    surroundings.wakeAt(
      soonest([next, lane.staleAt(), lane.lookAt(), aria2Lane.lookAt(), lookOutAt, testAt, ...leases]),
    );
  });

  /** All but what is held, and each lane what is its own. */
  async function startNext(window: number, asking: readonly Grab[], held: readonly PartHold[]) {
    const tests = await parts.test();
    const among = amongOthers(held, asking);
    const browsers = aria2Lane.isUsed() ? ({ ...among, carrier: 'browser' } as const) : among;
    const next = await lane.begin(window, { tests, ...(browsers && { among: browsers }) });
    return soonest([next, await aria2Lane.begin({ tests, ...(among && { among }) }), parts.testAt()]);
  }

  /** Asked first, noted then: a background that dies between the two asks again, which changes nothing. */
  async function noteSign(sign: PromptSign): Promise<void> {
    if (sign === 'asks' && !savePrompt.asks()) await question.askOfAll();
    await note(sign);
  }

  async function onAdded(batch: Batch): Promise<void> {
    if (await savePrompt.check()) await question.ask(batch);
  }

  async function reflect(): Promise<void> {
    const [counts, [hold]] = await Promise.all([store.counts(), parts.standing()]);
    await surroundings.reflect(counts, hold ?? null, false);
  }

  /** Somebody waits for this one: where there is room, its link is asked for before it is even written down. */
  async function early(wanted: Beginning): Promise<Early | undefined> {
    const { queued, waiting } = await store.counts();
    // There is no room before the first look of a life, and that one has read what holds.
    if (stops(wanted) || queued + waiting > 0 || !lane.hasRoom()) return undefined;
    const signature = pacer.counted(wanted.credentialId, () => sign(wanted, ports));
    return {
      state: lane.claim(),
      begin(written) {
        void lane.start(written, signature);
        // It needs no look, only the badge and the naming of what is about to come.
        reflect().catch(() => undefined);
      },
    };
  }

  const control = createControl({
    ...ports,
    downloads,
    holder,
    parts,
    aria2Holder: aria2Lane.holder,
    expectWork,
    takeBack,
    poke,
  });
  return {
    ...createAccept({ ...ports, downloads, expectWork, onAdded }, early, poke),
    ...control,
    tick,
    async keySaved(credentialId) {
      await pacer.forget(credentialId);
      await parts.lift({ of: 'key', credentialId });
      poke();
    },
    async keyWorks(credentialId) {
      await parts.lift({ of: 'key', credentialId });
      poke();
    },
    async dismissSavePrompt() {
      await savePrompt.dismiss();
      return good(null);
    },
    mayAskWhereToSave: () => savePrompt.asks() !== false,
  };
}

/**
 * The queue without the keys and batches that are held. A batch of which several files ask about a storage host waits for the
 * answer too, or each of its thousands would ask OS for a link in vain.
 */
function amongOthers(held: readonly PartHold[], asking: readonly Grab[]): Among | undefined {
  const exceptCredentials = held.flatMap(({ part }) => (part.of === 'key' ? part.credentialId : []));
  const asked = asking.map(({ batchId }) => batchId);
  const exceptBatches = [
    ...held.flatMap(({ part }) => (part.of === 'batch' ? part.batchId : [])),
    ...[...new Set(asked)].filter((id) => asked.filter((one) => one === id).length >= ASKED_AT_MOST),
  ];
  if (exceptCredentials.length + exceptBatches.length === 0) return undefined;
  return { exceptCredentials, exceptBatches };
}

/** So many files of a batch show that the others lead to the same host. */
const ASKED_AT_MOST = 3;

/** Offline, it looks out of the window so often: not every browser tells a background that it is online again. Milliseconds. */
const LOOK_OUT = 5_000;
