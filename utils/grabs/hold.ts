import type { Failure } from '../failure.ts';

/**
 * The whole queue is running, or held for a reason that no grab can do anything about. What the browser has
 * already goes on; nothing new is signed.
 *
 *              a failure that is not the file's own
 *   running ────────────────────────────────────────► held (why)
 *      ▲                                                 │
 *      └─────────────────────────────────────────────────┘
 *        person                  the person goes on
 *        no-key, key-refused     a key is saved, or nothing that needs one is left
 *        no-permission           the permission is given
 *        offline                 the browser says it is online, or half a minute has passed
 *        disk-full, folder-...   the person goes on
 *        these and `person`      nothing is left to be held
 *
 * Held for want of a key, what needs none goes on: OpenData is signed and handed over as ever. Whatever else then
 * holds the queue takes that hold's place, for OpenData would run into it again and again; once it is over, the
 * next grab that needs the key finds out anew.
 *
 * What is given to aria2 has a hold of its own (aria2-lane.ts), for reasons that are aria2's: it is away, or has no
 * room on its disk. It leaves everything else alone.
 */
export interface Hold {
  readonly why: HoldReason;
  readonly at: number;
  /** The person is told once of each hold they did not make. */
  readonly told: boolean;
}

export type HoldReason = (typeof HOLDING)[number] | 'person' | Away;

/** Why nothing can be asked of aria2. */
export type Away = (typeof AWAY)[number];

const AWAY = [
  'aria2-off',
  'aria2-no-permission',
  'aria2-silent',
  'aria2-strange',
  'aria2-refused',
  'aria2-old',
] as const satisfies readonly Failure['kind'][];

/** True of what ends when aria2 answers. */
export const isAway = (why: Failure['kind'] | HoldReason): why is Away => AWAY.some((one) => one === why);

/** True of a hold that leaves OpenData alone. */
export const isOfKey = (why: HoldReason): boolean => why === 'no-key' || why === 'key-refused';

const HOLDING = [
  'no-key',
  'key-refused',
  'no-permission',
  'offline',
  'disk-full',
  'folder-refused',
] as const satisfies readonly Failure['kind'][];

/** Why a failure holds everything, when it does. */
export const holdFor = (failure: Failure): HoldReason | undefined =>
  HOLDING.find((why) => why === failure.kind);

/** What a look shows of the world outside, for holds that end by themselves. */
export interface Weather {
  readonly now: number;
  readonly online: boolean;
  readonly permitted: boolean;
  /** Grabs that the hold keeps waiting; of one for want of a key, those that need one. */
  readonly left: number;
}

/** A browser that says "offline" may be wrong (virtual adapters): after this, one call tries. Milliseconds. */
const OFFLINE_AT_MOST = 30_000;

/** True when the hold's reason is gone without anybody pressing anything. */
export function isOver({ why, at }: Hold, { now, online, permitted, left }: Weather): boolean {
  switch (why) {
    case 'offline':
      return online || now - at >= OFFLINE_AT_MOST;
    case 'no-permission':
      return permitted;
    // Whoever grabs something new next week has forgotten that the last queue was paused, or its disk full.
    case 'person':
    case 'disk-full':
    case 'folder-refused':
    case 'no-key':
    case 'key-refused':
      return left === 0;
    // Whoever looks there lifts them (aria2-lane.ts).
    case 'aria2-off':
    case 'aria2-no-permission':
    case 'aria2-silent':
    case 'aria2-strange':
    case 'aria2-refused':
    case 'aria2-old':
      return false;
    default:
      return why satisfies never;
  }
}
