import { NO_DAY } from '../data-hub/day.ts';
import { supplyType } from '../data-hub/supply-type.ts';
import type { Facts } from './facts.ts';

/**
 * What may stand in braces in a folder template, in the API's own words and in English everywhere: templates travel
 * between people.
 *
 *   {package}          name of the data package, as its owner called it        AddressBase Plus
 *   {package-id}       its id, unique                                          0040146690
 *   {product}          OS's name of the product                                AddressBase Plus
 *   {product-version}  OS's own words for the release, free text               E128 June 2026 Update
 *   {date}             the version's day                                       2026-09-03
 *   {year} {month}     of that day                                             2026, 09
 *   {version}          id of the version, unique                               6870746
 *   {supply-type}      Full or Change Only Update, one vocabulary of OS's two  Full
 *   {format}           format of the version, free text                        CSV
 *   {file}             the file's name; every template ends with it            ABFLGB_CSV.zip
 */
export type Token = keyof typeof TOKENS;

interface Meaning {
  /** The longest that is written of it, bytes in UTF-8; what is longer is cut. */
  readonly most: number;
  readonly value: (facts: Facts) => string | undefined;
}

export const TOKENS = {
  package: { most: 48, value: ({ packageName }) => packageName },
  'package-id': { most: 24, value: ({ packageId }) => packageId },
  product: { most: 40, value: ({ productName }) => productName },
  'product-version': { most: 40, value: ({ productVersion }) => productVersion },
  date: { most: 12, value: ({ createdOn }) => createdOn },
  year: { most: 6, value: ({ createdOn }) => dayOf(createdOn)?.slice(0, 4) },
  month: { most: 4, value: ({ createdOn }) => dayOf(createdOn)?.slice(5, 7) },
  version: { most: 12, value: ({ versionId }) => versionId },
  'supply-type': { most: 20, value: ({ supplyType: raw }) => raw && supplyWord(raw) },
  format: { most: 24, value: ({ format }) => format },
  file: { most: 100, value: ({ name }) => name },
} as const satisfies Readonly<Record<string, Meaning>>;

/** Of a version without a day, `{date}` says so, and year and month leave the path. */
const dayOf = (createdOn: string | undefined): string | undefined =>
  createdOn === NO_DAY ? undefined : createdOn;

export const isToken = (name: string): name is Token => Object.hasOwn(TOKENS, name);

/** The classic vocabulary for both: the words of a path must not change with the browser's language. */
function supplyWord(raw: string): string {
  switch (supplyType(raw)) {
    case 'full':
      return 'Full';
    case 'change-only':
      return 'Change Only Update';
    default:
      return raw;
  }
}
