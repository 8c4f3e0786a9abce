import { isClosed } from '../data-hub/outage.ts';
import { forQueue, opensAt, type Pace, settled, used } from '../data-hub/pace.ts';
import { asOf, type Paces, readPaces } from '../data-hub/paces.ts';
import type { KeyPace, PaceView } from '../ports.ts';

/** How often OS may be asked, as it is now, for whoever wonders why nothing moves. */
export function paceView(stored: Paces | undefined, now: number): PaceView {
  const { keys, outage, most } = asOf(readPaces(stored), now);
  const views = Object.entries(keys).map(([key, pace]) => [key, keyPace(pace, now, most)] as const);
  return {
    ...(isClosed(outage, now) && outage.closedUntil !== undefined && { downUntil: outage.closedUntil }),
    keys: Object.fromEntries(views),
  };
}

function keyPace(pace: Pace, now: number, most: number | undefined): KeyPace {
  const learned = pace.limit === undefined ? Number.POSITIVE_INFINITY : forQueue(pace.limit);
  const limit = Math.min(learned, most ?? Number.POSITIVE_INFINITY);
  const opens = opensAt(pace, now, most);
  const isRefused = settled(pace, now).closedUntil !== undefined;
  const why = isRefused ? 'rate-limited' : limit < learned ? 'chosen' : 'full';
  return {
    used: used(pace, now),
    refusals: pace.refusals,
    ...(pace.limit !== undefined && { refusedAt: pace.limit }),
    ...(limit < Number.POSITIVE_INFINITY && { limit }),
    ...(opens !== undefined && { opensAt: opens, why }),
  };
}
