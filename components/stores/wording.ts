import { i18n } from '#i18n';
import type { VersionSummary } from '../../utils/data-hub/data-package.ts';
import type { Product } from '../../utils/data-hub/open-data.ts';
import { supplyType } from '../../utils/data-hub/supply-type.ts';
import { type Entry, entryOf, type Wording } from '../../utils/picker/entry.ts';
import { formatNicknames, supplyNicknames } from '../../utils/picker/nicknames.ts';
import { format, reasonWords, supplyWords } from '../words.ts';
import type { FileRow, PackageRow, Row } from './rows.ts';

/** Rows made ready for the search. */
export const entriesOf = <Kind extends Row>(rows: readonly Kind[]): readonly Entry<Kind>[] =>
  rows.map((row) => entryOf(row, wordingOf(row)));

/** Everything a person may remember of a row: what is found by it, and what is not. */
function wordingOf(row: Row): Wording {
  const { id } = row;
  switch (row.kind) {
    case 'package':
      return ofPackage(row);
    case 'version':
      return { id, names: [row.item.productVersion], facts: [id, ...versionWords(row.item)] };
    case 'product':
      return ofProduct(row.item);
    case 'file':
      return { id, names: [id], facts: partWords(row.part), sum: row.item.md5 };
    default:
      return row satisfies never;
  }
}

function ofPackage({ id, item, newest }: PackageRow): Wording {
  const { name, productName, productId } = item;
  return {
    id,
    names: [name, productName],
    facts: [productId, id, joined(productName), ...(newest ? versionWords(newest) : [])],
  };
}

/** Not its areas: a product of fifty squares would be found by any two letters. */
function ofProduct({ id, name, version, formats }: Product): Wording {
  const words = formats.flatMap(({ format: one, subformat = '' }) => [
    one,
    subformat,
    ...formatNicknames(one),
  ]);
  return { id, names: [name, id], facts: [i18n.t('common.openData'), version, ...words] };
}

const partWords = (part: FileRow['part']): readonly string[] =>
  part ? [part.area, part.format, ...formatNicknames(part.format)] : [];

/**
 * `Code-Point` as people also write it. OpenData has `CodePointOpen`: what is found nowhere but there would keep what is
 * nearly so, the data package, out of the list.
 */
const joined = (name: string): string => name.replace(/(?<=\p{L})-(?=\p{L})/gu, '');

/** Dates as shown, with the month in full, and as OS writes them; supply types in both vocabularies. */
function versionWords({ createdOn, reason, productVersion, ...version }: VersionSummary): readonly string[] {
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
