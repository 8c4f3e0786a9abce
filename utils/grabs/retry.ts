import type { Failure } from '../failure.ts';
import { failed, type Grab, type GrabState } from './grab.ts';
import { holdFor } from './hold.ts';
import { isOfKey, SMALL } from './part-hold.ts';

/** What a failure makes of a grab: its next state, how often it has failed now, and how often for a reason not its own. */
export interface Setback {
  readonly state: GrabState;
  readonly tries: number;
  readonly held: number;
}

interface Circumstances {
  readonly now: number;
  /** In [0, 1): spreads the tries, so that a thousand grabs that failed together do not come back together. */
  readonly random: number;
  /** Other files have failed this way too: it waits for the hold, and tries when that says so. */
  readonly isShared: boolean;
}

/** Retry as data: a promise that waits would die with the background, a state with a time does not. */
export function setback(grab: Grab, failure: Failure, { now, random, isShared }: Circumstances): Setback {
  const { tries: before, held = 0 } = grab;
  if (isNotItsOwn(failure)) {
    const isEnough = held + 1 >= MOST_HELD;
    return { state: isEnough ? failed(now, failure) : { kind: 'queued' }, tries: before, held: held + 1 };
  }
  const tries = before + 1;
  const after = (state: GrabState): Setback => ({ state, tries, held });
  if (tries >= (isShared ? SHARED_TRIES : patience(failure))) return after(failed(now, failure));
  // A dead signature is nobody's trouble, and a download that somebody cleared from the list is simply gone: both
  // begin again at once, twice.
  const isAtOnce = failure.kind === 'link-expired' || failure.kind === 'lost-sight';
  if (isShared || (isAtOnce && tries <= 2)) return after({ kind: 'queued' });
  const asked = failure.kind === 'service-down' ? (failure.retryAfter ?? 0) * SECOND : 0;
  const own = failure.kind === 'disk-full' ? waitForRoom(grab.size, tries) : delay(tries, random);
  const wait = Math.max(own, asked);
  return after({ kind: 'waiting', at: now, until: now + wait, why: failure });
}

/** Of the computer, of the key, or OS's limit, which the pace has been told of: the grab has done nothing wrong. */
const isNotItsOwn = (failure: Failure): boolean =>
  holdFor(failure) !== undefined || isOfKey(failure.kind) || failure.kind === 'rate-limited';

/** So often a grab goes back to the queue for a reason that is not its own: far beyond any night offline. */
const MOST_HELD = 1_000;

/** Under a hold a file tries seldom, and in turn with others: enough for a day of a full disk. */
const SHARED_TRIES = 20;

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
    case 'disk-full':
      return SHARED_TRIES;
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
    case 'aria2-open':
    case 'aria2-forgets':
    case 'aria2-folder':
    case 'aria2-strange':
    case 'aria2-off':
    case 'aria2-no-permission':
    case 'folder-refused':
    case 'lost-sight':
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

/**
 * How long one file waits for room on the disk. No extension can ask how much is free, so a large one, of which much would be
 * fetched in vain, tries seldom. Milliseconds; size in bytes.
 */
function waitForRoom(size: number | undefined, tries: number): number {
  if ((size ?? 0) > SMALL) return tries === 1 ? 10 * MINUTE : 30 * MINUTE;
  return tries <= 10 ? 30 * SECOND : 5 * MINUTE;
}
