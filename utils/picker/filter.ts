/**
 * What is shown of a version's files, and in which order. Plain JSON and all there is to it: whoever keeps this
 * object and puts it back has the list as it was.
 */
export interface Filter {
  /** Words, patterns and what is left out, as typed (`terms.ts`). */
  readonly query: string;
  readonly kind: (typeof KINDS)[number];
  readonly sort: (typeof SORTS)[number];
}

/** Data, or the small files that only describe the order. */
export const KINDS = ['all', 'data', 'summaries'] as const;

/** By name the order summaries come last. */
export const SORTS = ['name', 'largest', 'smallest'] as const;

export const NO_FILTER: Filter = { query: '', kind: 'all', sort: 'name' };

/** An order alone hides nothing, but is worth keeping. */
export const isPlain = ({ query, kind, sort }: Filter): boolean =>
  query.trim() === '' && kind === NO_FILTER.kind && sort === NO_FILTER.sort;

export const isSameFilter = (one: Filter, other: Filter): boolean =>
  one.query.trim() === other.query.trim() && one.kind === other.kind && one.sort === other.sort;

interface FileLike {
  readonly isSummary: boolean;
  /** Bytes, where the catalogue gives them. */
  readonly item: { readonly size?: number | undefined };
}

/** The files of that kind, in that order. They come by name; what is equal stays so. */
export function sift<Row extends FileLike>(
  rows: readonly Row[],
  { kind, sort }: Pick<Filter, 'kind' | 'sort'>,
): readonly Row[] {
  const some = kind === 'all' ? rows : rows.filter((row) => row.isSummary === (kind === 'summaries'));
  if (sort === 'name') return some;
  const known = some.filter(({ item }) => item.size !== undefined);
  const way = sort === 'largest' ? -1 : 1;
  known.sort((a, b) => ((a.item.size ?? 0) - (b.item.size ?? 0)) * way);
  // Of a file without a size nobody knows: last, whichever way.
  return [...known, ...some.filter(({ item }) => item.size === undefined)];
}
