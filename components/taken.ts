import type { Taken } from '../utils/commands.ts';

export const NOTHING_TAKEN: Taken = { added: 0, skipped: 0, onTheirWay: 0 };

/** What came of two commands that were one press; the batch is the later one's. */
export const plusTaken = (a: Taken, b: Taken): Taken => ({
  ...a,
  ...b,
  added: a.added + b.added,
  skipped: a.skipped + b.skipped,
  onTheirWay: a.onTheirWay + b.onTheirWay,
});
