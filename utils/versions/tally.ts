import type { Comparable } from './counterparts.ts';
import type { Diff } from './diff.ts';

/** How many files, and how much they are together. */
export interface Tally {
  readonly count: number;
  /** Bytes of those that have a size. */
  readonly size: number;
  /** Some have none, so it is more than that. */
  readonly isMore: boolean;
}

export const KINDS = ['added', 'changed', 'unsure', 'gone', 'identical'] as const;

export type Kind = (typeof KINDS)[number];

/** What each kind of a diff amounts to: of files that are gone what they had, of all others what they have now. */
export function tally(diff: Diff): Readonly<Record<Kind, Tally>> {
  const sums = { added: zero(), changed: zero(), unsure: zero(), gone: zero(), identical: zero() };
  for (const { kind, file } of diff.files) add(sums[kind], file);
  for (const file of diff.gone) add(sums.gone, file);
  return sums;
}

const zero = () => ({ count: 0, size: 0, isMore: false });

function add(sum: ReturnType<typeof zero>, { size }: Comparable): void {
  sum.count += 1;
  sum.size += size ?? 0;
  sum.isMore ||= size === undefined;
}
