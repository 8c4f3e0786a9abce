import type { DataFile, DataPackage, Version, VersionSummary } from '../../utils/data-hub/data-package.ts';
import { byNewest, newest } from '../../utils/data-hub/newest.ts';
import type { Product } from '../../utils/data-hub/open-data.ts';
import { isOrderSummary } from '../../utils/data-hub/order-summary.ts';

export interface PackageRow {
  readonly kind: 'package';
  readonly id: string;
  readonly item: DataPackage;
  readonly newest: VersionSummary | undefined;
  /** The first row of its group at the root says which it is (favourites.ts). */
  readonly lead?: 'pinned' | 'recent' | 'rest';
}

export interface VersionRow {
  readonly kind: 'version';
  readonly id: string;
  readonly item: VersionSummary;
  readonly isNewest: boolean;
}

export interface ProductRow {
  readonly kind: 'product';
  readonly id: string;
  readonly item: Product;
}

export interface FileRow {
  readonly kind: 'file';
  readonly id: string;
  readonly item: DataFile;
  readonly isSummary: boolean;
  /** Of OpenData: which part of the product it is, as it is shown. */
  readonly part?: { readonly area: string; readonly format: string };
}

export type Row = PackageRow | VersionRow | ProductRow | FileRow;

export const isFile = (row: Row): row is FileRow => row.kind === 'file';

/** The package that got something last comes first: that is what people open Trig for. */
export function packageRows(packages: readonly DataPackage[]): readonly PackageRow[] {
  return packages
    .map((item): PackageRow => ({ kind: 'package', id: item.id, item, newest: newest(item.versions) }))
    .sort((a, b) => byNewest(dated(a), dated(b)));
}

export function versionRows(versions: readonly VersionSummary[]): readonly VersionRow[] {
  return [...versions].sort(byNewest).map((item, index) => ({
    kind: 'version',
    id: item.id,
    item,
    isNewest: index === 0,
  }));
}

/** Data by name, then the small files that only describe the order. */
export function fileRows(version: Version): readonly FileRow[] {
  return version.downloads
    .map((item): FileRow => {
      const { fileName: id } = item;
      return { kind: 'file', id, item, isSummary: isOrderSummary(id) };
    })
    .sort((a, b) => Number(a.isSummary) - Number(b.isSummary) || names.compare(a.id, b.id));
}

const names = new Intl.Collator('en', { numeric: true });

const dated = ({ item, newest: latest }: PackageRow) => ({
  id: item.id,
  createdOn: latest?.createdOn ?? item.createdOn,
});
