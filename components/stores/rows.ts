import type { DataFile, DataPackage, Version, VersionSummary } from '../../utils/data-hub/data-package.ts';
import { byNewest, newest } from '../../utils/data-hub/newest.ts';
import { isOrderSummary } from '../../utils/data-hub/order-summary.ts';
import { supplyType } from '../../utils/data-hub/supply-type.ts';
import { format, reasonWords, supplyWords } from '../words.ts';

interface Common {
  readonly id: string;
  /** Everything a person may remember of it: what the search looks through. */
  readonly text: string;
}

export interface PackageRow extends Common {
  readonly kind: 'package';
  readonly item: DataPackage;
  readonly newest: VersionSummary | undefined;
}

export interface VersionRow extends Common {
  readonly kind: 'version';
  readonly item: VersionSummary;
  readonly isNewest: boolean;
}

export interface FileRow extends Common {
  readonly kind: 'file';
  readonly item: DataFile;
  readonly isSummary: boolean;
}

export type Row = PackageRow | VersionRow | FileRow;

/** The package that got something last comes first: that is what people open Trig for. */
export function packageRows(packages: readonly DataPackage[]): readonly PackageRow[] {
  return packages
    .map((item): PackageRow => {
      const latest = newest(item.versions);
      const text = [item.name, item.productName, item.productId, item.id, ...versionWords(latest)].join(' ');
      return { kind: 'package', id: item.id, text, item, newest: latest };
    })
    .sort((a, b) => byNewest(dated(a), dated(b)));
}

export function versionRows(versions: readonly VersionSummary[]): readonly VersionRow[] {
  return [...versions].sort(byNewest).map((item, index) => ({
    kind: 'version',
    id: item.id,
    text: [item.id, ...versionWords(item)].join(' '),
    item,
    isNewest: index === 0,
  }));
}

/** Data by name, then the small files that only describe the order. */
export function fileRows(version: Version): readonly FileRow[] {
  return version.downloads
    .map((item): FileRow => {
      const text = [item.fileName, item.md5 ?? ''].join(' ');
      return { kind: 'file', id: item.fileName, text, item, isSummary: isOrderSummary(item.fileName) };
    })
    .sort((a, b) => Number(a.isSummary) - Number(b.isSummary) || names.compare(a.id, b.id));
}

const names = new Intl.Collator('en', { numeric: true });

const dated = ({ item, newest: latest }: PackageRow) => ({
  id: item.id,
  createdOn: latest?.createdOn ?? item.createdOn,
});

/** Dates as shown and as OS writes them; supply types in both vocabularies. */
const versionWords = (version: VersionSummary | undefined): readonly string[] =>
  version
    ? [
        format.day(version.createdOn),
        version.createdOn,
        supplyWords(supplyType(version.supplyType), version.supplyType),
        version.supplyType,
        reasonWords(version.reason),
        version.reason,
        version.productVersion,
        version.format,
      ]
    : [];
