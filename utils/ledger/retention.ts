import type { Settings } from '../settings.ts';

const DAY = 86_400_000;

/** Entries older than this moment are forgotten; `undefined` when none ever is. */
export function forgottenBefore(keep: Settings['keepHistory'], now: number): number | undefined {
  switch (keep) {
    case 'forever':
      return undefined;
    case 'year':
      return now - 366 * DAY;
    case 'quarter':
      return now - 92 * DAY;
    case 'never':
      return now;
    default:
      return keep satisfies never;
  }
}
