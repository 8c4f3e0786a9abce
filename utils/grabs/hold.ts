import { elapsed } from '../elapsed.ts';
import type { Failure } from '../failure.ts';

/**
 * Every failure is one of four: the file's own trouble, that of a part of the queue, of one API key, or everybody's.
 * Only what is proven to be shared stops more than the file that failed.
 *
 *   a file fails
 *     │
 *     ├─ a fact about the computer: offline, no permission ──► the whole queue is held (this file)
 *     │
 *     ├─ OS refuses the key, or there is none ───────────────► the grabs of that key are held ┐
 *     │                                                                                       │
 *     ├─ its file could not be written ──► it waits and tries again by itself                 ├ part-hold.ts
 *     │     a second file failed the same way, and none was written since ───► held:          │
 *     │       folder refused: the batch    disk full: files at least that large               ┘
 *     │
 *     ├─ its link leads to a host nobody has approved ───────► it alone asks (`needs approval`); its batch waits
 *     │                                                        once several of its files ask
 *     ├─ the browser asks where to save it ──► it waits for the person; batches of more than three files are held until
 *     │                                        the person resumes or cancels them (save-question.ts)
 *     └─ anything else ──────────────────────────────────────► its own: it tries again, or fails (retry.ts)
 *
 * What the browser has already goes on under any hold; nothing new is signed. Each hold tests its own reason again and
 * lifts itself:
 *
 *   person             lifted by the person, or when nothing is left to hold
 *   no-permission      the permission is given
 *   offline            the browser says it is online, or half a minute has passed: then one call tries
 *   key-refused/no-key a key is saved under that id, or it is tried and works
 *   folder-refused     one file of the batch tries every half minute; any file of it that is written lifts the hold
 *   save-prompt        the person resumes or cancels the batch
 *   disk-full          one file tries every half minute, a large one more seldom; a file that is written proves that
 *                      there is room for files of its size
 *
 * A grab counts how often it went back to the queue for a reason that was not its own (`held`), so that every grab ends.
 */
export interface Hold {
  readonly why: HoldReason;
  readonly at: number;
  /** The person is told once of each hold they did not make. */
  readonly told: boolean;
}

/** Why the whole queue is held, or all that aria2 has. */
export type HoldReason = Fact | 'person' | Away;

type Fact = (typeof FACTS)[number];

/** Why nothing can be asked of aria2. */
export type Away = (typeof AWAY)[number];

const AWAY = [
  'aria2-off',
  'aria2-no-permission',
  'aria2-silent',
  'aria2-strange',
  'aria2-refused',
  'aria2-open',
  'aria2-forgets',
  'aria2-folder',
  'aria2-old',
] as const satisfies readonly Failure['kind'][];

/** True of what ends when aria2 answers. */
export const isAway = (why: Failure['kind'] | HoldReason): why is Away => AWAY.some((one) => one === why);

/** What is true of the computer, whichever file found it out. */
const FACTS = ['no-permission', 'offline'] as const satisfies readonly Failure['kind'][];

/** Why a failure holds everything, when it does. */
export const holdFor = (failure: Failure): Fact | undefined => FACTS.find((why) => why === failure.kind);

/** What a look shows of the world outside, for holds that end by themselves. */
export interface Weather {
  readonly now: number;
  readonly online: boolean;
  readonly permitted: boolean;
  /** Grabs that the hold keeps waiting. */
  readonly left: number;
}

/**
 * A call may fail for a reason that the browser denies when it is asked a moment later: calls that begin anew at once
 * would fail thousands of times a second. Milliseconds.
 */
export const TEST_AFTER = 1_000;

/** A browser that says "offline" may be wrong (virtual adapters): after this, one call tries. Milliseconds. */
const OFFLINE_AT_MOST = 30_000;

/** True when the hold's reason is gone without anybody pressing anything. */
export function isOver({ why, at }: Hold, { now, online, permitted, left }: Weather): boolean {
  const isSettled = elapsed(at, now) >= TEST_AFTER;
  switch (why) {
    case 'offline':
      return (online && isSettled) || elapsed(at, now) >= OFFLINE_AT_MOST;
    case 'no-permission':
      return permitted && isSettled;
    // A person who downloads something new next week has forgotten that the last queue was paused.
    case 'person':
      return left === 0;
    // The aria2 lane lifts them (aria2-lane.ts).
    case 'aria2-off':
    case 'aria2-no-permission':
    case 'aria2-silent':
    case 'aria2-strange':
    case 'aria2-refused':
    case 'aria2-open':
    case 'aria2-forgets':
    case 'aria2-folder':
    case 'aria2-old':
      return false;
    default:
      return why satisfies never;
  }
}
