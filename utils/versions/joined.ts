import type { KnownVersion } from './known-version.ts';
import { isSameFormat } from './same-words.ts';

/** Why nobody can say that an update follows directly on the one before it. */
export type Unjoined =
  /** OS names a version between them that it neither lists nor has told us of. */
  | { readonly why: 'missing'; readonly id: string }
  /** The older one has dropped out of OS's list, and no link joins the two: whatever was between is not known. */
  | { readonly why: 'dropped' }
  /** Updates in another format do not continue what was kept in the old one. */
  | { readonly why: 'format' };

/**
 * Whether the newer of two neighbours follows directly on the older one. A link of either to the other proves it. Else
 * a link to somebody unknown disproves it, and the list, which OS gives whole (FACTS §1.2), proves it of two that are
 * both in it. `undefined`: joined.
 *
 * @param isKnown of ids: whether it is a version whose place in the order is known
 */
export function unjoined(
  older: KnownVersion,
  newer: KnownVersion,
  isKnown: (id: string) => boolean,
): Unjoined | undefined {
  if (!isSameFormat(older.format, newer.format)) return { why: 'format' };
  if (older.nextId === newer.id || newer.previousId === older.id) return undefined;
  for (const id of [older.nextId, newer.previousId]) {
    if (id !== undefined && !isKnown(id)) return { why: 'missing', id };
  }
  return older.isListed && newer.isListed ? undefined : { why: 'dropped' };
}
