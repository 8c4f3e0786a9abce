import type { PaceView } from '../../utils/ports.ts';

/** How fast files come in and how long the rest will take. Pure: pages hand in what they have seen. */

/** How many bytes were on the disk at that moment, of what is done and of what runs. */
export interface Sample {
  readonly at: number;
  readonly bytes: number;
}

/** A speed is smoothed over this. Milliseconds. */
const WINDOW = 10_000;
/** Less than this says nothing about the speed. */
const LEAST = 3_000;

/**
 * The samples of the last ten seconds. One that is less than before is left out: a download has ended and is
 * not yet written as done, or one has begun anew. When it stays so, the old ones grow too old and it starts anew.
 */
export function record(samples: readonly Sample[], sample: Sample): readonly Sample[] {
  const recent = samples.filter(({ at }) => sample.at - at <= WINDOW && at < sample.at);
  const last = recent.at(-1);
  return last && sample.bytes < last.bytes ? recent : [...recent, sample];
}

/** Bytes a second; `undefined` while too little was seen, or nothing moves. */
export function speedOf(samples: readonly Sample[]): number | undefined {
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last || last.at - first.at < LEAST) return undefined;
  const speed = ((last.bytes - first.bytes) / (last.at - first.at)) * 1000;
  return speed >= 1 ? speed : undefined;
}

/** What is still to come. */
export interface Rest {
  readonly bytes: number;
  /** Files for which OS has not been asked for the link yet. */
  readonly unsigned: number;
  /** Bytes a second, where it is known. */
  readonly speed: number | undefined;
  /** Calls in a minute with this key, where they are limited, and how many of them were made. */
  readonly pace: { readonly limit?: number; readonly used: number };
  /** OS may not be asked just now: what stands still then says nothing about the line. */
  readonly isClosed: boolean;
}

/** Whether OS is not asked with that key just now. */
export const isPaused = ({ downUntil = 0, keys }: PaceView, key: string, now: number): boolean =>
  Math.max(downUntil, keys[key]?.opensAt ?? 0) > now;

/** Beyond this nobody believes a figure. Seconds. */
const MOST = 48 * 3600;

/**
 * Seconds until all is here: as long as the bytes take or as the minute's limit takes, whichever is longer. Small
 * files wait for the limit, large ones for the line.
 */
export function secondsLeft({ bytes, unsigned, speed, pace, isClosed }: Rest): number | undefined {
  const { limit = Number.POSITIVE_INFINITY, used } = pace;
  const beyond = Math.max(0, unsigned - Math.max(0, limit - used));
  const byPace = (beyond / Math.max(1, limit)) * 60;
  if (speed === undefined && !(isClosed && byPace > 0)) return undefined;
  const byBytes = speed === undefined ? 0 : bytes / speed;
  const seconds = Math.max(byPace, byBytes);
  return seconds > 0 && seconds < MOST ? seconds : undefined;
}
