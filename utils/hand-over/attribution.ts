import type { HandedFile } from './handed-file.ts';

/** What has to stand beside whatever is made of the files. */
export interface Attribution {
  /** In OS's own words, which are English everywhere; none where nothing is OS's own. */
  readonly lines: readonly string[];
  /** Names of OpenData products that others make: what they want said is on the product's page. */
  readonly others: readonly string[];
}

type Of = Pick<HandedFile, 'packageName' | 'versionId' | 'createdOn' | 'grabbedAt'>;

/**
 * "Contains OS data © Crown copyright and database right(s) [year]", and OpenData is under the Open Government Licence
 * v3 (FACTS §7). Where files are licensed and open, the licensed ones' line is enough for both.
 *
 * @param now for files of which no year is known, milliseconds since 1970
 */
export function attribution(files: readonly Of[], now: number): Attribution {
  const isOthers = (file: Of) => file.createdOn === '' && OTHERS.test(file.packageName);
  const others = [...new Set(files.filter(isOthers).map(({ packageName }) => packageName))];
  const own = files.filter((file) => !isOthers(file));
  if (own.length === 0) return { lines: [], others };
  const year = Math.max(...new Set(own.map((file) => yearOf(file, now))));
  const isOpen = own.every(({ createdOn }) => createdOn === '');
  const lines = isOpen
    ? [`Contains OS data © Crown copyright and database right ${year}`, OPEN]
    : [`Contains OS data © Crown copyright and database rights ${year}`];
  return { lines, others };
}

const OPEN = 'Licensed under the Open Government Licence v3.0';

/** The British Geological Survey's, alone or with others (FACTS §9: nine of 26 products). */
const OTHERS = /^BGS\b/;

/** Of the supply: `2026-09-03`, or an OpenData release called `2026-09`. */
function yearOf({ createdOn, versionId, grabbedAt }: Of, now: number): number {
  const year = /^(\d{4})-\d{2}/.exec(createdOn || versionId)?.[1];
  return year === undefined ? new Date(grabbedAt ?? now).getUTCFullYear() : Number(year);
}
