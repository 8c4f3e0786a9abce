interface Dated {
  readonly id: string;
  readonly createdOn: string;
}

/**
 * Newest first: by day, then by id as a number, because ids grow with time within a family and two versions
 * may share a day. `productVersion` is free text and changed its form in August 2026: never sort by it.
 */
export const byNewest = (a: Dated, b: Dated): number =>
  compare(b.createdOn, a.createdOn) || b.id.length - a.id.length || compare(b.id, a.id);

/** The newest of a package's versions, whatever order OS sent them in. */
export const newest = <T extends Dated>(versions: readonly T[]): T | undefined =>
  [...versions].sort(byNewest)[0];

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
