import { elapsed } from '../elapsed.ts';
import type { Failure } from '../failure.ts';
import type { SeenDownload } from '../ports.ts';
import { failed, type Grab, type GrabState, type InBrowser, isHalted, type Stall } from './grab.ts';
import { interruption } from './interruption.ts';
import { landedAs } from './landed.ts';
import { isPathless, PATH_GRACE } from './save-prompt.ts';
import { watch } from './stillness.ts';

/** What one look at the world shows of a grab. */
export interface Sight {
  readonly now: number;
  readonly life: string;
  readonly session: string;
  /** The browser's download for this grab, found by id or, for an orphan, by the hash of its link. */
  readonly download: SeenDownload | undefined;
  /** The browser is known to ask where to save each file. */
  readonly asks: boolean;
}

/** What the grab comes to: a state, or a failure that `retry.ts` makes one of. */
export type Move = { readonly tidy?: Tidy } & ({ readonly state: GrabState } | { readonly failure: Failure });

/** What is done to the browser's download: `remove-file` before the move is written, the others after. */
type Tidy = 'discard' | 'remove-file' | 'resume';

/**
 * A hand-over cut short may still turn up: Chromium lists a download only once the storage host has sent its
 * headers (6 s measured behind a delay of 6 s), and it starts even when the worker was killed meanwhile. One that
 * turns up later still is stopped as unclaimed, so nothing is kept twice. Shorter than the alarm's half minute:
 * the first alarm after a death finds it over, if the look that found the orphan does not live so long. Milliseconds.
 */
export const HANDING_LEASE = 20_000;

/** A link lives one hour (FACTS §0.5); a transfer is continued on it only while it surely does. Milliseconds. */
const LINK_YOUNG = 50 * 60_000;

/** A browser told to pause has done so by then, or was not told, because the background died over it. Milliseconds. */
const PAUSING = 5_000;

type Handed = Extract<GrabState, { kind: 'handed' }>;

/**
 * Holds what the store says against what the browser says. Pure and idempotent: looking twice moves once.
 * Returns `undefined` when nothing is to be moved.
 */
export function reconcile(grab: Grab, sight: Sight): Move | undefined {
  const { state } = grab;
  switch (state.kind) {
    case 'signing':
      // Nothing outside has changed yet, so a signing whose background is gone simply starts again.
      return state.life === sight.life ? undefined : { state: { kind: 'queued' } };
    case 'handing':
      return state.life === sight.life ? undefined : adopt(state, sight);
    case 'handed':
      return settle(grab, state, sight);
    default:
      return undefined;
  }
}

/** When the lease of an orphaned hand-over runs out; `undefined` for any other grab. */
export const leaseEnd = ({ state }: Grab, life: string): number | undefined =>
  state.kind === 'handing' && state.life !== life ? state.at + HANDING_LEASE : undefined;

function adopt(state: Extract<GrabState, { kind: 'handing' }>, sight: Sight): Move | undefined {
  const { linkHash, at, session } = state;
  const { download, now } = sight;
  // A browser that has ended meanwhile starts nothing any more: what it does not list is not to come.
  const mayCome = session === sight.session && now - at < HANDING_LEASE;
  if (!download) {
    // The clock was set back: its lease begins anew, or it would last until the old time has come round again.
    if (mayCome && at > now) return { state: { ...state, at: now } };
    return mayCome ? undefined : { state: { kind: 'queued' } };
  }
  const downloadId = download.id;
  return { state: { kind: 'handed', at: now, session, downloadId, linkHash, signedAt: at, resumed: false } };
}

function settle(grab: Grab, state: Handed, sight: Sight): Move | undefined {
  const { download } = sight;
  const sameSession = state.session === sight.session;
  // Firefox forgets every download when it restarts (measured): then it starts again, else someone erased it.
  const gone: Failure = { kind: grab.carrier ? 'aria2-removed' : 'lost-sight' };
  if (!download) return sameSession ? { failure: gone } : { state: anew(state, sight) };
  switch (download.state) {
    case 'in_progress':
      return stalling(grab, state, download, sight) ?? standing(grab, state, download, sight);
    case 'complete':
      return finish(grab, state, download, sight);
    case 'interrupted':
      if (download.paused && sameSession) return stalling(grab, state, download, sight);
      // It could not keep what it had: paused all the same, and begun anew when the person goes on.
      if (state.stalled === 'pausing') return { state: { kind: 'paused', at: sight.now }, tidy: 'discard' };
      // Chromium would resume a crashed download at byte 0 and lose its name (measured): start it anew.
      if (!sameSession) return { state: anew(state, sight), tidy: 'discard' };
      return interrupted(grab, state, download, sight);
    default:
      return download.state satisfies never;
  }
}

function interrupted(grab: Grab, state: Handed, download: SeenDownload, { now, asks }: Sight): Move {
  if (isPathlessCancel(grab, download) && (asks || hasAsked(state, download))) {
    return { state: failed(now, { kind: 'cancelled-in-browser' }), tidy: 'discard' };
  }
  const { size } = grab;
  const reason = interruption(download);
  const failure = reason.kind === 'disk-full' && size !== undefined ? { ...reason, needs: size } : reason;
  if (failure.kind === 'cut-off' && !state.resumed && canGoOn(state, download, now)) {
    return { state: { ...state, resumed: true }, tidy: 'resume' };
  }
  return { failure, tidy: 'discard' };
}

/**
 * The person had time to answer a Save dialog, and cancelled it. Chromium says the same of a file that it can neither write
 * nor ask about, some 20 ms after the start (measured: 156, headless): nobody was asked then.
 */
const hasAsked = ({ stalled }: Handed, { lasted = 0 }: SeenDownload): boolean =>
  stalled === 'save-dialog' || lasted >= DIALOG_TAKES;

/** The quickest Cancel that was pressed by a program came 450 ms after the start (measured: 156). Milliseconds. */
const DIALOG_TAKES = 250;

const isPathlessCancel = ({ carrier }: Grab, { error, path }: SeenDownload): boolean =>
  !carrier && error === 'USER_CANCELED' && path === '';

/**
 * True when what is there already can safely be continued: both browsers use the same link again (measured), and a
 * dead one would cost it. With nothing there yet, Firefox cannot go on at all and calls it cancelled.
 */
export const canGoOn = (state: InBrowser, download: SeenDownload, now: number): boolean =>
  download.canResume && download.received > 0 && now - state.signedAt < LINK_YOUNG;

/** The browser has it and it stands still: paused there by a person, or waiting to be told that it is safe, or where to save it. */
function stalling(
  grab: Grab,
  { stalled, stillness: _, ...state }: Handed,
  download: SeenDownload,
  sight: Sight,
): Move | undefined {
  const isAsking = isPathless(grab, download) && (sight.asks || elapsed(state.at, sight.now) >= PATH_GRACE);
  const now: Stall | undefined = download.paused
    ? 'paused-in-browser'
    : download.isDangerous
      ? 'dangerous'
      : isAsking || (stalled === 'save-dialog' && isPathless(grab, download))
        ? 'save-dialog'
        : undefined;
  if (now === stalled) return undefined;
  if (stalled === 'pausing' && now !== 'paused-in-browser' && elapsed(state.at, sight.now) < PAUSING)
    return undefined;
  const at = now === 'save-dialog' ? sight.now : state.at;
  return { state: { ...state, at, ...(now && { stalled: now }) } };
}

/** It should be moving: noted now and then, and begun anew when it has not for too long. */
function standing(
  grab: Grab,
  state: Handed,
  { received, paused, isDangerous, isInLine }: SeenDownload,
  { now }: Sight,
) {
  if (paused || isDangerous || isInLine || state.stalled) return undefined;
  const before = state.stillness ?? { received: 0, at: state.at, looks: 0 };
  const stillness = watch(before, received, grab.tries, now);
  if (stillness === 'stuck') return { failure: { kind: 'stood-still' }, tidy: 'discard' } as const;
  return stillness && { state: { ...state, stillness } };
}

/** From the start in a new session of the browser; what the person had paused stays so. */
const anew = (state: Handed, { now }: Sight): GrabState =>
  isHalted(state) ? { kind: 'paused', at: now } : { kind: 'queued' };

/** Done means: the browser's byte count is the catalogue's. A wrong file is taken off the disk again. */
function finish(
  grab: Grab,
  { stalled }: Handed,
  download: SeenDownload,
  { now, session, asks }: Sight,
): Move {
  const { size, path, id, stays } = download;
  if (grab.size !== undefined && grab.size !== size) {
    const failure = {
      kind: 'wrong-size',
      expected: grab.size,
      actual: size,
      ...(stays && { stays }),
    } as const;
    return { failure, tidy: 'remove-file' };
  }
  const wasAsked = !grab.carrier && (asks || stalled === 'save-dialog');
  const chosen = wasAsked && !landedAs(grab.path, path) && ({ isChosen: true } as const);
  return { state: { kind: 'done', at: now, path, size, downloadId: id, session, ...chosen } };
}
