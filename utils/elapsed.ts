/**
 * Milliseconds from a noted moment until now. One that lies ahead was noted before the clock was set back: how long ago
 * that was nobody knows, so it counts as long enough, and nothing waits until the old time has come round again.
 */
export const elapsed = (noted: number, now: number): number =>
  noted > now ? Number.POSITIVE_INFINITY : now - noted;
