import { browser } from 'wxt/browser';
import { elapsed } from '../elapsed.ts';

const NAME = 'look';

/** Half a minute is the shortest Chromium allows. */
const EVERY = { periodInMinutes: 0.5 } as const;

/** Further off than that it was set before the clock was set back, and would ring only when the old time has come. */
const SOON = 60_000;

/** What was announced is written by then, or never. Milliseconds. */
const WRITTEN = 2_000;

let announced = Number.NEGATIVE_INFINITY;

/** When the alarm was last seen to be set. Milliseconds since 1970. */
let seen = Number.NEGATIVE_INFINITY;

/** A busy queue looks many times a second; nobody else unsets the alarm. Milliseconds. */
const SEEN_FOR = 10_000;

/**
 * Something is about to be written that may be left unfinished. The alarm is set first, and not unset by a look that knows
 * nothing of it yet: a background that dies between the two is woken all the same.
 */
export async function expectWork(): Promise<void> {
  announced = Date.now();
  await browser.alarms.create(NAME, EVERY);
}

/**
 * Looks again every half minute while something is unfinished: the one wake-up that does not depend on an
 * event which a killed background may have missed.
 *
 * @returns in how many milliseconds to look again, where it is too early to unset it
 */
export async function keepLooking(wanted: boolean): Promise<number | undefined> {
  if (wanted && elapsed(seen, Date.now()) < SEEN_FOR) return undefined;
  const set = await browser.alarms.get(NAME);
  const isSoon = set !== undefined && set.scheduledTime - Date.now() < SOON;
  if (wanted && !isSoon) await browser.alarms.create(NAME, EVERY);
  if (wanted) seen = Date.now();
  if (wanted || !set) return undefined;
  const early = WRITTEN - elapsed(announced, Date.now());
  if (early > 0) return early;
  seen = Number.NEGATIVE_INFINITY;
  await browser.alarms.clear(NAME);
  return undefined;
}
