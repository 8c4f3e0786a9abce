import type { Failure } from '../failure.ts';
import { failed, type Grab, type GrabState } from './grab.ts';
import { type Holding, holdFor, keyTrouble } from './hold.ts';

/** What a failure makes of a grab: its next state, how often it has failed now, and what it means for all. */
export interface Setback {
  readonly state: GrabState;
  readonly tries: number;
  readonly hold?: Holding;
}

/**
 * Retry as data: a promise that waits would die with the background, a state with a time does not.
 *
 * @param random in [0, 1): spreads the tries, so that a thousand grabs that failed together do not come back together
 */
export function setback(grab: Grab, failure: Failure, now: number, random: number): Setback {
  const hold = holdingOf(grab, failure, now);
  if (hold) return { state: { kind: 'queued' }, tries: grab.tries, hold };
  // The pace has been told and closes by itself (data-hub/pace.ts); the grab has done nothing wrong.
  if (failure.kind === 'rate-limited') return { state: { kind: 'queued' }, tries: grab.tries };

  const tries = grab.tries + 1;
  if (tries >= patience(failure)) return { state: failed(now, failure), tries };
  // A dead signature is nobody's trouble: the next one is asked for at once, twice.
  if (failure.kind === 'link-expired' && tries <= 2) return { state: { kind: 'queued' }, tries };
  return { state: { kind: 'waiting', at: now, until: now + delay(tries, random), why: failure }, tries };
}

/** What it holds beyond the grab: everything, or all that is of its key. */
function holdingOf({ credentialId, state }: Grab, failure: Failure, now: number): Holding | undefined {
  const trouble = keyTrouble(failure);
  const asked = state.kind === 'signing' ? state.at : now;
  if (trouble) return { why: trouble, credentialId, asked };
  const why = holdFor(failure);
  return why && { why };
}

/** How many tries a failure is worth. What is the file's own, or the person's, is final at once. */
function patience({ kind }: Failure): number {
  switch (kind) {
    case 'unreachable':
    case 'timed-out':
    case 'service-down':
    case 'no-token':
    case 'storage-failed':
    case 'storage-unreachable':
    case 'cut-off':
    case 'stood-still':
    case 'link-expired':
    case 'aria2-silent':
      return WAITS.length + 1;
    // Odd, but a proxy's page or a file that is just being replaced goes by.
    case 'unexpected-status':
    case 'unreadable':
    case 'no-redirect':
    case 'redirect-without-target':
    case 'wrong-size':
    case 'browser-error':
    case 'wrong-md5':
    case 'aria2-error':
    case 'aria2-refused':
    case 'aria2-strange':
    case 'aria2-off':
    case 'aria2-no-permission':
      return 3;
    default:
      return 1;
  }
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Waits before the second, third … try; about an hour and a half in all. Milliseconds. */
const WAITS = [
  3 * SECOND,
  10 * SECOND,
  30 * SECOND,
  2 * MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  30 * MINUTE,
] as const;

/** The wait after so many tries, three quarters to five quarters of it. */
const delay = (tries: number, random: number): number =>
  Math.round((WAITS[tries - 1] ?? WAITS[WAITS.length - 1] ?? 0) * (0.75 + random / 2));
