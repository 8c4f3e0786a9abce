import { matches } from '../picker/matches.ts';
import type { LedgerEntry } from './entry.ts';

/** True when everything the person typed is somewhere in the entry. */
export const holds = (entry: LedgerEntry, query: string): boolean => {
  const wanted = query.trim();
  return wanted === '' || matches(textOf(entry), wanted);
};

const textOf = ({ fileName, packageName, packageId, versionId, createdOn, md5, path }: LedgerEntry): string =>
  [fileName, packageName, packageId, versionId, createdOn, md5 ?? '', path].join(' ');
