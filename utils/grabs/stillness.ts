import { elapsed } from '../elapsed.ts';

/**
 * What looks have seen of a running download. Chromium can lose one for good when its connection breaks while the
 * machine sleeps: it says `in_progress` for ever, asks nobody for anything, and neither pause nor resume helps
 * (measured: Chromium 156, one in six after SIGSTOP and a reset). So somebody has to count the bytes.
 */
export interface Stillness {
  /** Bytes at the last look that was noted. */
  readonly received: number;
  /** When that was. Milliseconds since 1970. */
  readonly at: number;
  /** How many noted looks in a row have found no byte more. */
  readonly looks: number;
}

/** Noted so often at the most: a write for each look would cost more than it tells. Milliseconds. */
const NOTED_EVERY = 25_000;

/** With more than that between two looks the machine has slept, and nothing could have moved. Milliseconds. */
const SLEPT = 90_000;

/** The alarm looks every half minute: two minutes. A proxy that reads a large file first may need longer the next time. */
const LOOKS = 4;

/**
 * What is to be noted at this look: `undefined` for nothing, `'stuck'` when it has stood still for too long.
 *
 * @param tries how often this file came to nothing before: each doubles the patience
 */
export function watch(
  before: Stillness,
  received: number,
  tries: number,
  now: number,
): Stillness | 'stuck' | undefined {
  const since = elapsed(before.at, now);
  if (since < NOTED_EVERY) return undefined;
  if (received !== before.received || since > SLEPT) return { received, at: now, looks: 0 };
  const looks = before.looks + 1;
  return looks >= LOOKS * 2 ** tries ? 'stuck' : { received, at: now, looks };
}
