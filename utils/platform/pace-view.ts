import { learn, limitNow, NEW_PACE, opensAt, type Pace, used } from '../data-hub/pace.ts';
import type { PaceView } from '../ports.ts';

/** The rate budget for whoever wonders why nothing moves, as it stands now. */
export function paceView(pace: Pace | undefined, now: number): PaceView {
  if (!pace) return { limit: NEW_PACE.limit, used: 0 };
  const opens = opensAt(pace, now);
  return {
    limit: limitNow(pace),
    used: used(pace, now),
    ...(opens !== undefined && { opensAt: opens, why: learn(pace, now).closed?.why ?? ourReason(pace) }),
  };
}

const ourReason = (pace: Pace): 'full' | 'chosen' => (limitNow(pace) < pace.limit ? 'chosen' : 'full');
