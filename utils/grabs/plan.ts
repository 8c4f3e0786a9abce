import { elapsed } from '../elapsed.ts';

/** What one look shows of the queue's front. */
export interface Front {
  /** Downloads at once, as the person chose. */
  readonly window: number;
  /** With the browser, or on the way to it; those that are stalled there take no place. */
  readonly handed: number;
  /** Signed or being signed, not handed over yet. */
  readonly signing: number;
  /** When a download last ended. */
  readonly lastEnd: number | undefined;
  /** Calls that may begin now, whatever the key. */
  readonly room: number;
  /** OS is in trouble: one call tries at a time. */
  readonly probing: boolean;
  readonly now: number;
}

/** How many queued grabs begin to be signed now. */
export function plan(front: Front): number {
  const free = front.window + ahead(front) - front.handed - front.signing;
  const most = front.probing ? 1 - front.signing : front.room;
  return Math.max(0, Math.min(free, front.room, most));
}

/** Signed before a slot is free, so that the browser is never idle. */
const AHEAD = 2;

/** A download that ended just now says that the next slot will be free soon, well within a link's minute. */
const LIVELY = 10_000;

const ahead = ({ lastEnd, now }: Front): number =>
  lastEnd !== undefined && elapsed(lastEnd, now) < LIVELY ? AHEAD : 0;

/** A link that has waited longer for its slot is dropped and asked for anew: never handed over old. */
export const LINK_FRESH = 50_000;
