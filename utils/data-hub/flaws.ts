/** How many entries have each flaw. */
export type Flaws = Readonly<Partial<Record<Flaw, number>>>;

/**
 * What is wrong with an entry.
 *
 *   id         no valid id: left out, because OS can't be asked for it
 *   fileName   no valid file name: left out for the same reason
 *   name       no name: shown under its product or id
 *   date       no valid date: shown without one, as the oldest
 *   size, md5  not valid: shown without; the size or MD5 can't be checked
 *   versions   a data package without a readable list of versions: shown without any
 *   twice      listed more than once: shown once, with what its entries agree on
 */
export type Flaw = 'id' | 'fileName' | 'name' | 'date' | 'size' | 'md5' | 'versions' | 'twice';

/** True where an entry was left out: then the list doesn't say all that there is. */
export const isPartial = (flaws: Flaws | undefined): boolean =>
  (flaws?.id ?? 0) + (flaws?.fileName ?? 0) + (flaws?.versions ?? 0) > 0;

/** Of several lists that are shown as one. */
export function added(one: Flaws | undefined, other: Flaws | undefined): Flaws | undefined {
  if (!one || !other) return one ?? other;
  const sums: Partial<Record<Flaw, number>> = { ...one };
  for (const [flaw, count] of Object.entries(other) as [Flaw, number][])
    sums[flaw] = (sums[flaw] ?? 0) + count;
  return sums;
}
