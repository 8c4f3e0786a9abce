import { byNewest } from '../data-hub/newest.ts';
import type { KnownVersion } from './known-version.ts';
import { isSameFormat } from './same-words.ts';

/** Why nobody can say that an update follows directly on the one before it. */
export type Unjoined =
  /** OS names a version between them that it neither lists nor has told us of. */
  | { readonly why: 'missing'; readonly id: string }
  /** The same, and asked for it, OS no longer has it. */
  | { readonly why: 'gone'; readonly id: string; readonly createdOn?: string }
  /** The older one has dropped out of OS's list, and no link joins the two: whatever was between is not known. */
  | { readonly why: 'dropped' }
  /** OS's answers contradict each other, or have entries that can't be read. `ask`: versions whose documents may tell. */
  | { readonly why: 'unclear'; readonly ask: readonly string[] }
  /** Updates in another format do not continue what was kept in the old one. */
  | { readonly why: 'format' };

/** What is known of the order of a package's versions as a whole. */
export interface Order {
  /** Places by id, the oldest first. */
  readonly places: ReadonlyMap<string, number>;
  /** Ids that OS no longer has, known by name alone or not. */
  readonly gone: ReadonlySet<string>;
  /** Versions of the list without a day: where they belong is not known. */
  readonly undated: readonly string[];
  /** The list has entries that can't be read, or can't be placed: what is not in it proves nothing. */
  readonly isPartial: boolean;
}

/**
 * Whether the newer of two neighbours follows directly on the older one. A link of either to somebody unknown disproves it,
 * whatever else is said; then a link of either to the other proves it; and so does a list that has both, which OS gives whole
 * (FACTS §1.2). `undefined`: joined.
 */
export function unjoined(older: KnownVersion, newer: KnownVersion, order: Order): Unjoined | undefined {
  if (!isSameFormat(older.format, newer.format)) return { why: 'format' };
  const unknown = [older.nextId, newer.previousId].find((id) => id !== undefined && !order.places.has(id));
  if (unknown !== undefined) return named(unknown, order);
  const unclear = { why: 'unclear', ask: [older.id, newer.id, ...order.undated] } as const;
  if (isBackwards(older, newer, order)) return unclear;
  if (isLinked(older, newer)) return undefined;
  if (wereListedTogether(older, newer)) return order.isPartial && !newer.isHad ? unclear : undefined;
  return { why: 'dropped' };
}

/** A version that links name and that nothing else is known of. */
export const named = (id: string, { gone }: Order): Unjoined => ({
  why: gone.has(id) ? 'gone' : 'missing',
  id,
});

export const isLinked = (older: KnownVersion, newer: KnownVersion): boolean =>
  older.nextId === newer.id || newer.previousId === older.id;

/** By its link, what comes next is of an earlier day, or what came before of a later one. */
function isBackwards(older: KnownVersion, newer: KnownVersion, { places }: Order): boolean {
  const placeOf = (id: string | undefined) => (id === undefined ? undefined : places.get(id));
  const [next, previous] = [placeOf(older.nextId), placeOf(newer.previousId)];
  const [from, to] = [placeOf(older.id) ?? 0, placeOf(newer.id) ?? 0];
  return (next !== undefined && next <= from) || (previous !== undefined && previous >= to);
}

/** In one list: that of now, or one of before in which the older one was for the last time. */
function wereListedTogether(older: KnownVersion, newer: KnownVersion): boolean {
  if (!newer.isListed && !newer.listedUpTo) return false;
  return older.isListed || (older.listedUpTo !== undefined && byNewest(older.listedUpTo, newer) <= 0);
}
