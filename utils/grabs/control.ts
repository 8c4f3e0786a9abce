import type { Which } from '../commands.ts';
import { bad, good, type Outcome } from '../failure.ts';
import type { Clock, GrabStore, KnownDownloads, Ledger } from '../ports.ts';
import { total } from './counts.ts';
import {
  type Carrier,
  carrierOf,
  failed,
  type Grab,
  type GrabState,
  type GrabStateKind,
  isHalted,
  UNFINISHED,
} from './grab.ts';
import type { Holder } from './holder.ts';
import type { HostAnswers } from './host-answers.ts';
import type { PartHolder } from './part-holder.ts';
import { canGoOn } from './reconcile.ts';

/** What a person may do to grabs: one, a batch, or all. */
export interface Control {
  pause(which: Which): Promise<Outcome<null>>;
  resume(which: Which): Promise<Outcome<null>>;
  retry(which: Which): Promise<Outcome<null>>;
  fetchSkipped(batchId: string): Promise<Outcome<null>>;
  cancel(which: Which): Promise<Outcome<number>>;
  clear(which: Which): Promise<Outcome<number>>;
  clearLedger(): Promise<Outcome<number>>;
  /** Takes back what was answered with that moment. */
  undo(what: Undoable, at: number): Promise<Outcome<null>>;
  reorder(which: Which, to: 'first' | 'last'): Promise<Outcome<null>>;
  /** Has what is unfinished of a batch fetched by somebody else, from the start. */
  carry(batchId: string, carrier: Carrier): Promise<Outcome<null>>;
  show(id: string): Promise<Outcome<null>>;
  /** The file of a batch of one, in its folder. */
  showOnly(batchId: string): Promise<Outcome<null>>;
  answerHost(host: string, allow: boolean): Promise<Outcome<null>>;
  /** Stops and forgets every grab of a credential. */
  dropCredential(credentialId: string): Promise<void>;
}

type Undoable = 'cancel' | 'clear' | 'clearLedger';

interface ControlPorts {
  readonly store: GrabStore;
  readonly ledger: Ledger;
  readonly downloads: KnownDownloads;
  readonly hosts: Pick<HostAnswers, 'allow' | 'refuse' | 'forgetRefused'>;
  readonly holder: Holder;
  readonly parts: Pick<PartHolder, 'lift'>;
  /** Of what is aria2's. */
  readonly aria2Holder: Pick<Holder, 'lift'>;
  readonly clock: Clock;
  /** Called before anything is written that may be left unfinished. */
  readonly expectWork: () => void;
  /** Stops the downloads that grabs have let go of, file and all (abandoned.ts). */
  readonly takeBack: () => Promise<unknown>;
  readonly poke: () => void;
}

const NOT_STARTED: readonly GrabStateKind[] = ['queued', 'waiting', 'signing'];

export function createControl(ports: ControlPorts): Control {
  const { store, ledger, downloads, hosts, holder, parts, aria2Holder, clock, expectWork, takeBack, poke } =
    ports;

  const paused = (): GrabState => ({ kind: 'paused', at: clock.now() });

  const done = <T>(value: T): Outcome<T> => {
    poke();
    return good(value);
  };

  /** What the browser has of them, as far as the store knows. */
  async function inBrowser(which: Which): Promise<readonly Grab[]> {
    const grabs = await store.inStates(['handed']);
    return grabs.filter(
      ({ id, batchId }) => which.of === 'all' || which.id === (which.of === 'grab' ? id : batchId),
    );
  }

  /** Said before it is done: what the browser makes of it is then known for a pause, not taken for a cancel. */
  async function halt(grab: Grab | undefined): Promise<void> {
    if (grab?.state.kind !== 'handed' || (grab.state.stalled && grab.state.stalled !== 'save-dialog')) return;
    const { stillness: _, ...state } = grab.state;
    const isTold = await store.move(grab, { ...state, at: clock.now(), stalled: 'pausing' });
    if (isTold) await downloads.pause(state.downloadId);
    // A look has noted something of it in that moment.
    else await halt(await store.read(grab.id));
  }

  /** What was paused in the browser goes on there where that is safe, and from the start where it is not. */
  async function goOn(grab: Grab): Promise<void> {
    const { state } = grab;
    if (state.kind !== 'handed') return;
    const download = await downloads.find(state.downloadId);
    if (!download?.paused || download.linkHash !== state.linkHash) return;
    if (canGoOn(state, download, clock.now())) return downloads.resume(download.id);
    if (await store.move(grab, QUEUED())) await downloads.discard(download.id);
  }

  /** A person who says "now" knows more than a hold: what holds these grabs, apart from their key, is lifted. */
  async function liftFor(which: Which): Promise<void> {
    if (which.of === 'all') return parts.lift();
    const batchId = which.of === 'batch' ? which.id : (await store.read(which.id))?.batchId;
    const batch = batchId === undefined ? undefined : await store.batch(batchId);
    if (!batch) return;
    await parts.lift({ of: 'batch', batchId: batch.id });
    await parts.lift({ of: 'disk', carrier: carrierOf(batch) });
  }

  async function cancel(which: Which): Promise<number> {
    const at = clock.now();
    await store.moveAll(which, UNFINISHED, () => ({ kind: 'cancelled', at }));
    await takeBack();
    return at;
  }

  async function show(id: string): Promise<Outcome<null>> {
    const grab = await store.read(id);
    const entry = grab?.state.kind === 'done' ? grab.state : await ledger.read(id);
    return entry ? downloads.show(entry.downloadId, entry.path) : bad({ kind: 'lost-sight' });
  }

  return {
    async pause(which) {
      // What is being handed over comes back: for Chromium that may last as long as storage takes to answer (hand.ts).
      if (which.of === 'all') {
        await holder.hold('person');
        await store.moveAll(which, ['handing'], QUEUED);
      } else await store.moveAll(which, [...NOT_STARTED, 'handing'], paused);
      for (const grab of await inBrowser(which)) await halt(grab);
      return done(null);
    },
    async resume(which) {
      expectWork();
      if (which.of === 'all') await holder.lift();
      await liftFor(which);
      if (await store.isCarried()) await aria2Holder.lift();
      await store.moveAll(which, ['paused'], QUEUED);
      for (const grab of await inBrowser(which)) await goOn(grab);
      return done(null);
    },
    async retry(which) {
      expectWork();
      const kinds: readonly GrabStateKind[] = ['failed', 'waiting'];
      await liftFor(which);
      await hosts.forgetRefused();
      await store.moveAll(which, which.of === 'grab' ? [...kinds, 'cancelled', 'skipped'] : kinds, QUEUED);
      return done(null);
    },
    async fetchSkipped(id) {
      expectWork();
      await store.moveAll({ of: 'batch', id }, ['skipped'], QUEUED);
      return done(null);
    },
    cancel: async (which) => done(await cancel(which)),
    async clear(which) {
      const at = clock.now();
      await store.clear(which, at);
      return done(at);
    },
    async clearLedger() {
      const at = clock.now();
      await ledger.clear(at);
      return done(at);
    },
    async undo(what, at) {
      expectWork();
      if (what === 'clear') await store.unclear(at);
      else if (what === 'clearLedger') await ledger.unclear(at);
      else
        await store.moveAll({ of: 'all' }, ['cancelled'], (grab) => (isOf(at, grab) ? QUEUED() : undefined));
      return done(null);
    },
    async reorder(which, to) {
      await store.reorder(which, to);
      return done(null);
    },
    async carry(batchId, carrier) {
      expectWork();
      await store.carry(batchId, carrier, ({ state }) => {
        const rests = state.kind === 'paused' || isHalted(state);
        return rests ? paused() : QUEUED();
      });
      await takeBack();
      return done(null);
    },
    show,
    async showOnly(batchId) {
      const [batch, grab] = await Promise.all([store.batch(batchId), store.anyOf(batchId)]);
      return batch && grab && total(batch.counts) === 1 ? show(grab.id) : bad({ kind: 'lost-sight' });
    },
    async answerHost(host, allow) {
      expectWork();
      await (allow ? hosts.allow(host) : hosts.refuse(host));
      for (const grab of await store.inStates(['asking'])) {
        if (grab.state.kind !== 'asking' || grab.state.host !== host) continue;
        await store.move(grab, allow ? QUEUED() : failed(clock.now(), { kind: 'host-refused', host }));
      }
      return done(null);
    },
    async dropCredential(credentialId) {
      await store.dropCredential(credentialId);
      await takeBack();
      poke();
    },
  };
}

/** Cancelled by that very press. */
const isOf = (at: number, { state }: Grab): boolean => state.kind === 'cancelled' && state.at === at;

const QUEUED = (): GrabState => ({ kind: 'queued' });
