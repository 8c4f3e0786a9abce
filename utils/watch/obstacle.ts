import { type GrabCounts, unfinished } from '../grabs/counts.ts';
import type { Hold } from '../grabs/hold.ts';
import type { Every } from './schedule.ts';

/** Why nobody is asked although it is time. */
export type Obstacle =
  /** The person wants none of it. */
  | 'off'
  | 'nothing-watched'
  | 'no-key'
  | 'no-permission'
  | 'offline'
  /** The queue waits for a key, or for the permission: the list would be refused as well. */
  | 'held'
  /** What may be asked with this key is the queue's first. */
  | 'no-room';

export interface Circumstances {
  readonly every: Every;
  readonly isAnythingWatched: boolean;
  readonly hasKey: boolean;
  readonly online: boolean;
  readonly permitted: boolean;
  readonly hold: Hold | null;
  /** What is of the key in use waits for another one. */
  readonly isKeyHeld: boolean;
  readonly counts: GrabCounts;
  /** Calls that the queue may make now with this key (`data-hub/pacer.ts`). */
  readonly room: number;
}

/** While files are on their way, so many calls are left to them. */
const LEFT_TO_QUEUE = 10;

export function obstacle(about: Circumstances): Obstacle | undefined {
  const { hold, isKeyHeld } = about;
  if (about.every === 'off') return 'off';
  if (!about.isAnythingWatched) return 'nothing-watched';
  if (!about.hasKey) return 'no-key';
  if (!about.permitted) return 'no-permission';
  if (!about.online) return 'offline';
  if (isKeyHeld || hold?.why === 'no-permission') return 'held';
  return hasRoom(about) ? undefined : 'no-room';
}

export const hasRoom = ({ counts, room }: Pick<Circumstances, 'counts' | 'room'>): boolean =>
  room > (unfinished(counts) - counts.paused > 0 ? LEFT_TO_QUEUE : 0);

/** How long until it is worth looking again at what is in the way. Milliseconds; `undefined`: a command will say. */
export function lookAgainIn(what: Obstacle): number | undefined {
  switch (what) {
    case 'off':
    case 'nothing-watched':
    case 'no-key':
      return undefined;
    case 'no-room':
      return 60_000;
    // Not every browser tells a background that it is online again.
    case 'offline':
      return 300_000;
    case 'no-permission':
    case 'held':
      return 1_800_000;
    default:
      return what satisfies never;
  }
}
