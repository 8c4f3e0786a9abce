import type { Commands } from '../../utils/commands.ts';
import type { CatalogueStore } from './catalogue.ts';
import type { Row } from './rows.ts';
import { sumOf } from './sum.ts';

/** Several files that one press would queue. */
export interface Wish {
  readonly versions: Parameters<Commands['grabVersions']>[0]['versions'];
  /** Files of an OpenData product, in place of versions. */
  readonly product?: Parameters<Commands['grabProduct']>[0];
  /** What is at hand byte for byte is not fetched, and not counted here. */
  readonly skipsSame?: boolean;
  readonly of: 'files' | 'versions';
  /** How many of them. */
  readonly count: number;
  /** Bytes of those that have a size; of versions nobody knows before they were asked for. */
  readonly size?: number;
  /** Some have no size, so it is more than that. */
  readonly isMore?: boolean;
}

/** What it means to grab these rows of the level: files by name, versions with all they have. */
export function wishFor(catalogue: CatalogueStore, rows: readonly Row[]): Wish | undefined {
  const here = catalogue.place.value;
  if (rows.length === 0 || here.level === 'packages') return undefined;
  if (here.level === 'product') {
    const fileNames = rows.map(({ id }) => id);
    const product = { productId: here.productId, fileNames, isPointedAt: false };
    return { versions: [], product, of: 'files', ...sumOf(rows) };
  }
  const { packageId } = here;
  if (here.level === 'versions') {
    return {
      versions: rows.map(({ id }) => ({ packageId, versionId: id })),
      of: 'versions',
      count: rows.length,
    };
  }
  const { versionId } = here;
  const isAll = rows.length === catalogue.rows.value.length;
  return {
    versions: [{ packageId, versionId, ...(!isAll && { fileNames: rows.map(({ id }) => id) }) }],
    of: 'files',
    ...sumOf(rows),
  };
}
