import type { SeenDownload } from '../ports.ts';
import { failed, type Grab, type GrabState } from './grab.ts';
import { interruption } from './interruption.ts';

/** What one look at the world shows of a grab. */
export interface Sight {
  readonly now: number;
  readonly life: string;
  readonly session: string;
  /** The browser's download for this grab, found by id or, for an orphan, by the hash of its link. */
  readonly download: SeenDownload | undefined;
}

/** Where the grab stands now; `tidy` is what must be done to the browser's download first. */
export interface Move {
  readonly state: GrabState;
  readonly tidy?: 'discard' | 'remove-file';
}

/**
 * A hand-over cut short may still turn up: Chromium lists a download only once the storage host has sent its
 * headers (6 s measured behind a delay of 6 s), and it starts even when the worker was killed meanwhile. One that
 * turns up later still is stopped as unclaimed, so nothing is kept twice. Shorter than the alarm's half minute:
 * the first alarm after a death finds it over. Milliseconds.
 */
export const HANDING_LEASE = 20_000;

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
    case 'queued':
    case 'asking':
    case 'done':
    case 'failed':
    case 'cancelled':
      return undefined;
    default:
      return state satisfies never;
  }
}

function adopt(state: Extract<GrabState, { kind: 'handing' }>, sight: Sight): Move | undefined {
  const { linkHash, at } = state;
  if (sight.download) {
    const downloadId = sight.download.id;
    return { state: { kind: 'handed', at: sight.now, session: sight.session, downloadId, linkHash } };
  }
  return sight.now - at < HANDING_LEASE ? undefined : { state: { kind: 'queued' } };
}

function settle(grab: Grab, state: Extract<GrabState, { kind: 'handed' }>, sight: Sight): Move | undefined {
  const { now, download } = sight;
  const sameSession = state.session === sight.session;
  // Firefox forgets every download when it restarts (measured): then it starts again, else someone erased it.
  if (!download) return sameSession ? fail(now, { kind: 'lost-sight' }) : { state: { kind: 'queued' } };
  switch (download.state) {
    case 'in_progress':
      return undefined;
    case 'complete':
      return finish(grab, download, sight);
    case 'interrupted':
      if (download.paused) return undefined;
      // Chromium would resume a crashed download at byte 0 and lose its name (measured): start it anew.
      if (!sameSession) return { state: { kind: 'queued' }, tidy: 'discard' };
      return fail(now, interruption(download.error), 'discard');
    default:
      return download.state satisfies never;
  }
}

/** Done means: the browser's byte count is the catalogue's. A wrong file is taken off the disk again. */
function finish(grab: Grab, download: SeenDownload, { now, session }: Sight): Move {
  const { size, path, id } = download;
  if (grab.size !== undefined && grab.size !== size) {
    return fail(now, { kind: 'wrong-size', expected: grab.size, actual: size }, 'remove-file');
  }
  return { state: { kind: 'done', at: now, path, size, told: false, downloadId: id, session } };
}

const fail = (
  at: number,
  failure: Extract<GrabState, { kind: 'failed' }>['failure'],
  tidy?: Move['tidy'],
): Move => ({ state: failed(at, failure), ...(tidy && { tidy }) });
