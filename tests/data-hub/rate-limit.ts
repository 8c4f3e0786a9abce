import type { Clock } from './clock.ts';

/** Transactions a minute for one project: 600 live, 50 in development (FACTS §7). */
const LIMITS = { off: Number.POSITIVE_INFINITY, live: 600, development: 50 } as const;

export type Limit = keyof typeof LIMITS;

const MINUTE = 60_000;

/** Says whether a key may make one more call now, and counts it if so. The minute slides; calls refused do not count. */
export function createRateLimit(limit: Limit, clock: Clock): (key: string) => boolean {
  const calls = new Map<string, number[]>();
  return (key) => {
    const now = clock.now();
    const recent = (calls.get(key) ?? []).filter((at) => at > now - MINUTE && at <= now);
    const allowed = recent.length < LIMITS[limit];
    if (limit !== 'off') calls.set(key, allowed ? [...recent, now] : recent);
    return allowed;
  };
}
