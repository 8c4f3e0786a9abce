import { type Unjoined, unjoined } from './joined.ts';
import type { KnownVersion } from './known-version.ts';
import { isResupplyOf } from './resupply.ts';

/** Where a chain ends although more versions follow. */
export type Gap = {
  /** The last one before it. */
  readonly after: KnownVersion;
  /** The first one after it; absent where nothing follows. */
  readonly before?: KnownVersion;
} & (Unjoined | { readonly why: 'gone'; readonly id: string; readonly createdOn: string });

/** What comes of following a chain from a version that is had. */
interface Followed {
  /** Up to which nothing is missing. */
  readonly since: KnownVersion;
  readonly steps: readonly KnownVersion[];
  readonly gap?: Gap;
  /** The place of the first version that was not reached. */
  readonly stoppedAt: number;
}

/** True of a version that is part of the order of updates and can be had. */
export const isCounted = ({ isGone, isEmpty }: KnownVersion): boolean => !isGone && !isEmpty;

/**
 * Follows a chain as far as each version is joined to the one before. What was supplied again at once is taken from the
 * new supply alone, unless the old one is had already.
 *
 * @param versions of a package, the oldest first
 * @param start the place of the one from which it is followed
 */
export function walk(versions: readonly KnownVersion[], start: number): Followed {
  const ids = new Set(versions.map(({ id }) => id));
  const first = versions[start];
  if (!first) throw new RangeError(`No version at ${start} of ${versions.length}.`);
  const steps: KnownVersion[] = [];
  let [since, last] = [first, first];
  let replaced: KnownVersion | undefined;
  for (let at = start + 1; at < versions.length; at += 1) {
    const [older, one, newer] = [versions[at - 1], versions[at], versions[at + 1]];
    if (!older || !one) break;
    const apart = unjoined(older, one, (id) => ids.has(id));
    if (apart) return { since, steps, gap: { after: last, before: one, ...apart }, stoppedAt: at };
    if (one.isGone && !isReplaced(one, newer)) {
      const gap = { after: last, why: 'gone', id: one.id, createdOn: one.createdOn } as const;
      return { since, steps, gap: { ...gap, ...(newer && { before: newer }) }, stoppedAt: at };
    }
    if (one.isEmpty) continue;
    if (isReplaced(one, newer)) {
      replaced ??= one;
      continue;
    }
    last = one;
    if (!one.isHad) steps.push(replaced ? { ...one, replaces: replaced.createdOn } : one);
    else if (steps.length === 0) since = one;
    replaced = undefined;
  }
  return { since, steps, stoppedAt: versions.length };
}

/** What is applied one after the other, had or not: the places that numbers are given by. */
export const placesOf = (versions: readonly KnownVersion[]): readonly KnownVersion[] =>
  versions.filter((one, at) => !one.isEmpty && !isReplaced(one, versions[at + 1]));

const isReplaced = (one: KnownVersion, newer: KnownVersion | undefined): boolean =>
  newer !== undefined && !one.isHad && isCounted(newer) && isResupplyOf(newer, one);
