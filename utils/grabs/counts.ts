import type { GrabState, GrabStateKind } from './grab.ts';

/** How many grabs are in each state: of a batch, or of all. */
export type GrabCounts = Readonly<Record<GrabStateKind, number>>;

export const NO_GRABS: GrabCounts = {
  queued: 0,
  waiting: 0,
  signing: 0,
  asking: 0,
  handing: 0,
  handed: 0,
  paused: 0,
  done: 0,
  failed: 0,
  cancelled: 0,
  skipped: 0,
};

export const total = (counts: GrabCounts): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

export const ended = ({ done, failed, cancelled, skipped }: GrabCounts): number =>
  done + failed + cancelled + skipped;

export const unfinished = (counts: GrabCounts): number => total(counts) - ended(counts);

/** Unfinished, and in nobody's hands but ours: what waits for the person does not count. */
export const moving = (counts: GrabCounts): number => unfinished(counts) - counts.paused - counts.asking;

/** One grab leaves a state, enters another, or both. Never by counting: that would cost the whole queue. */
export function moved(
  counts: GrabCounts,
  from: GrabState | undefined,
  to: GrabState | undefined,
): GrabCounts {
  const next = { ...counts };
  if (from) next[from.kind] -= 1;
  if (to) next[to.kind] += 1;
  return next;
}

export const plus = (counts: GrabCounts, more: GrabCounts): GrabCounts =>
  each((kind) => counts[kind] + more[kind]);

export const less = (counts: GrabCounts, fewer: GrabCounts): GrabCounts =>
  each((kind) => counts[kind] - fewer[kind]);

const each = (figure: (kind: GrabStateKind) => number): GrabCounts => {
  const counts = { ...NO_GRABS };
  for (const kind of Object.keys(NO_GRABS) as GrabStateKind[]) counts[kind] = figure(kind);
  return counts;
};
