import { isLinked, named, type Order, type Unjoined, unjoined } from './joined.ts';
import type { KnownVersion } from './known-version.ts';
import { isResupplyOf } from './resupply.ts';

/** Where a chain ends although more versions follow. */
export type Gap = {
  /** The last one before it. */
  readonly after: KnownVersion;
  /** The first one after it; absent where nothing follows. */
  readonly before?: KnownVersion;
} & Unjoined;

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
 * @param order of the same versions
 */
export function walk(versions: readonly KnownVersion[], start: number, order: Order): Followed {
  const first = versions[start];
  if (!first) throw new RangeError(`No version at ${start} of ${versions.length}.`);
  const steps: KnownVersion[] = [];
  let [since, last] = [first, first];
  let replaced: KnownVersion | undefined;
  for (let at = start + 1; at < versions.length; at += 1) {
    const [older, one, newer] = [versions[at - 1], versions[at], versions[at + 1]];
    if (!older || !one) break;
    const apart = unjoined(older, one, order);
    const lack = isReplaced(one, newer) ? undefined : lacking(one, older);
    // Of one that may be gone itself, OS is asked first.
    if (apart && !(lack && apart.why === 'dropped'))
      return { since, steps, gap: { after: last, before: one, ...apart }, stoppedAt: at };
    if (lack) {
      const gap = { after: last, ...lack, ...(newer && { before: newer }) };
      return { since, steps, gap, stoppedAt: at };
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
  const beyond = beyondEnd(versions, order);
  return { since, steps, stoppedAt: versions.length, ...(beyond && { gap: { after: last, ...beyond } }) };
}

/** Why a version that has its place in the chain can't be applied. */
function lacking(one: KnownVersion, older: KnownVersion): Unjoined | undefined {
  if (one.isHad) return undefined;
  if (one.isGone) return { why: 'gone', id: one.id, createdOn: one.createdOn };
  if (one.isPartial) return { why: 'unclear', ask: [one.id] };
  // It was there once. Whether it can still be had, OS has to be asked.
  const isKnownOf = one.isListed || one.isAnswered || isLinked(older, one);
  return isKnownOf ? undefined : { why: 'missing', id: one.id };
}

/** What may come after the last version. */
function beyondEnd(versions: readonly KnownVersion[], order: Order): Unjoined | undefined {
  const end = versions.at(-1);
  if (end?.nextId !== undefined && !order.places.has(end.nextId)) return named(end.nextId, order);
  return order.isPartial ? { why: 'unclear', ask: order.undated } : undefined;
}

/** What is applied one after the other, had or not: the places that numbers are given by. */
export const placesOf = (versions: readonly KnownVersion[]): readonly KnownVersion[] =>
  versions.filter((one, at) => !one.isEmpty && !isReplaced(one, versions[at + 1]));

const isReplaced = (one: KnownVersion, newer: KnownVersion | undefined): boolean =>
  newer !== undefined && !one.isHad && isCounted(newer) && isResupplyOf(newer, one);
