import type { DataFile, Version } from '../data-hub/data-package.ts';
import { isPartial } from '../data-hub/flaws.ts';
import { isOrderSummary } from '../data-hub/order-summary.ts';
import type { LedgerEntry } from '../ledger/entry.ts';

/**
 * True when the ledger has every data file of a version. Order summaries do not count against it: who applies updates
 * needs the data (FACTS §0.4). Whether the files are still on the disk does not count either, for an update that was
 * applied may be deleted. Without the version's document nobody can say what all of it is: then it is not whole.
 *
 * @param entries the ledger's, of that version
 */
export function isWhole(document: Version | undefined, entries: readonly LedgerEntry[]): boolean {
  // Of files that can't be asked for, nobody has all.
  if (!document || entries.length === 0 || isPartial(document.flaws)) return false;
  const data = document.downloads.filter(({ fileName }) => !isOrderSummary(fileName));
  const needed = data.length > 0 ? data : document.downloads;
  const had = new Map<string, LedgerEntry[]>();
  for (const entry of entries) had.set(entry.fileName, [...(had.get(entry.fileName) ?? []), entry]);
  return (
    needed.length > 0 &&
    needed.every((file) => had.get(file.fileName)?.some((entry) => isSameFile(file, entry)) ?? false)
  );
}

/** OS may supply a version again under the same names: then size or MD5 tell. */
export const isSameFile = (file: DataFile, entry: LedgerEntry): boolean =>
  (file.size === undefined || file.size === entry.size) &&
  (file.md5 === undefined || entry.md5 === undefined || file.md5.toLowerCase() === entry.md5.toLowerCase());
