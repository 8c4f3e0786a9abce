import type { DataFile, DataPackage, Version, VersionSummary } from '../../utils/data-hub/data-package.ts';
import { byNewest, newest } from '../../utils/data-hub/newest.ts';
import type { Product } from '../../utils/data-hub/open-data.ts';
import { isOrderSummary } from '../../utils/data-hub/order-summary.ts';
import { supplyType } from '../../utils/data-hub/supply-type.ts';
import type { Wording } from '../../utils/picker/entry.ts';
import { formatNicknames, supplyNicknames } from '../../utils/picker/nicknames.ts';
import { format, reasonWords, supplyWords } from '../words.ts';

interface Common {
  readonly id: string;
  /** Everything a person may remember of it. Put together when somebody searches, not before the list is painted. */
  readonly wording: () => Wording;
}

export interface PackageRow extends Common {
  readonly kind: 'package';
  readonly item: DataPackage;
  readonly newest: VersionSummary | undefined;
  /** The first row of its group at the root says which it is (favourites.ts). */
  readonly lead?: 'pinned' | 'recent' | 'rest';
}

export interface VersionRow extends Common {
  readonly kind: 'version';
  readonly item: VersionSummary;
  readonly isNewest: boolean;
}

export interface ProductRow extends Common {
  readonly kind: 'product';
  readonly item: Product;
}

export interface FileRow extends Common {
  readonly kind: 'file';
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
    .map((item): PackageRow => {
      const latest = newest(item.versions);
      const { id, name, productName, productId } = item;
      const wording = () => ({
        id,
        names: [name, productName],
        facts: [productId, id, joined(productName), ...versionWords(latest)],
        codes: [],
      });
      return { kind: 'package', id, wording, item, newest: latest };
    })
    .sort((a, b) => byNewest(dated(a), dated(b)));
}

export function versionRows(versions: readonly VersionSummary[]): readonly VersionRow[] {
  return [...versions].sort(byNewest).map((item, index) => ({
    kind: 'version',
    id: item.id,
    wording: () => ({
      id: item.id,
      names: [item.productVersion],
      facts: [item.id, ...versionWords(item)],
      codes: [],
    }),
    item,
    isNewest: index === 0,
  }));
}

/** Data by name, then the small files that only describe the order. */
export function fileRows(version: Version): readonly FileRow[] {
  return version.downloads
    .map((item): FileRow => {
      const { fileName: id, md5 } = item;
      const wording = () => ({ id, names: [id], facts: [], codes: md5 === undefined ? [] : [md5] });
      return { kind: 'file', id, wording, item, isSummary: isOrderSummary(id) };
    })
    .sort((a, b) => Number(a.isSummary) - Number(b.isSummary) || names.compare(a.id, b.id));
}

/**
 * `Code-Point` as people also write it. OpenData has `CodePointOpen`: what is found nowhere but there would keep what is
 * nearly so, the data package, out of the list.
 */
const joined = (name: string): string => name.replace(/(?<=\p{L})-(?=\p{L})/gu, '');

const names = new Intl.Collator('en', { numeric: true });

const dated = ({ item, newest: latest }: PackageRow) => ({
  id: item.id,
  createdOn: latest?.createdOn ?? item.createdOn,
});

/** Dates as shown, with the month in full, and as OS writes them; supply types in both vocabularies. */
function versionWords(version: VersionSummary | undefined): readonly string[] {
  if (!version) return [];
  const { createdOn, reason, productVersion } = version;
  const type = supplyType(version.supplyType);
  return [
    format.day(createdOn),
    format.dayInFull(createdOn),
    createdOn,
    supplyWords(type, version.supplyType),
    version.supplyType,
    ...supplyNicknames(type),
    reasonWords(reason),
    reason,
    productVersion,
    version.format,
    ...formatNicknames(version.format),
  ];
}
