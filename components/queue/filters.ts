import type { GrabCounts } from '../../utils/grabs/counts.ts';
import type { GrabStateKind } from '../../utils/grabs/grab.ts';

export const FILTERS = ['all', 'running', 'waiting', 'failed', 'done'] as const;

export type Filter = (typeof FILTERS)[number];

/** Questions first among those that wait: nothing moves until they are answered. */
const KINDS: Readonly<Record<Exclude<Filter, 'all'>, readonly GrabStateKind[]>> = {
  running: ['handed', 'handing', 'signing'],
  waiting: ['asking', 'waiting', 'queued', 'paused'],
  failed: ['failed'],
  done: ['done', 'skipped'],
};

/** Everything that is not on the disk. */
export const MISSING: readonly GrabStateKind[] = ['failed', 'cancelled', ...KINDS.running, ...KINDS.waiting];

/** Nothing: of any kind. */
export const kindsOf = (filter: Filter): readonly GrabStateKind[] | undefined =>
  filter === 'all' ? undefined : KINDS[filter];

export const countOf = (filter: Filter, counts: GrabCounts): number =>
  (kindsOf(filter) ?? (Object.keys(counts) as GrabStateKind[])).reduce((sum, kind) => sum + counts[kind], 0);
