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
 *        no-permission           the permission is given
 *        offline                 the browser says it is online, or half a minute has passed
 *        disk-full, folder-...   the person goes on
 *        these and `person`      nothing is left to be held
 *
 * Each key for itself, whatever holds the whole queue:
 *
 *              OS refuses it, or the vault has none under that id
 *   trusted ────────────────────────────────────────► held (key-refused, no-key)
 *      ▲                                                 │
 *      └─────────────────────────────────────────────────┘
 *        a key is saved under that id; it is tried and works; the person goes on; nothing of it is left
 *
 * Held for want of a key, its own grabs stay queued; those of other keys, and OpenData, which needs none, are signed and
 * handed over as ever. An answer to a question that was asked before a hold was lifted says nothing any more.
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

/** Of one key's grabs alone. */
export interface KeyHold extends Omit<Hold, 'why'> {
  readonly why: KeyTrouble;
  readonly credentialId: string;
}

export type HoldReason = (typeof HOLDING)[number] | 'person' | Away;

export type KeyTrouble = (typeof OF_KEY)[number];

/** What a failure holds. */
export type Holding =
  | { readonly why: HoldReason }
  /** `asked`: when the question was asked that had this answer. */
  | { readonly why: KeyTrouble; readonly credentialId: string; readonly asked: number };

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

const OF_KEY = ['no-key', 'key-refused'] as const satisfies readonly Failure['kind'][];

export const isOfKey = (why: HoldReason | KeyTrouble): why is KeyTrouble => OF_KEY.some((one) => one === why);

const HOLDING = [
  'no-permission',
  'offline',
  'disk-full',
  'folder-refused',
] as const satisfies readonly Failure['kind'][];

/** Why a failure holds everything, when it does. */
export const holdFor = (failure: Failure): HoldReason | undefined =>
  HOLDING.find((why) => why === failure.kind);

/** Why a failure holds all that is of the same key, when it does. */
export const keyTrouble = (failure: Failure): KeyTrouble | undefined =>
  OF_KEY.find((why) => why === failure.kind);

/** What a look shows of the world outside, for holds that end by themselves. */
export interface Weather {
  readonly now: number;
  readonly online: boolean;
  readonly permitted: boolean;
  /** Grabs that the hold keeps waiting. */
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
