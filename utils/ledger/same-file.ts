import type { LedgerEntry } from './entry.ts';

/** What is asked of a file to find its like. */
interface Wanted {
  readonly fileName: string;
  /** Bytes, by the catalogue. */
  readonly size?: number | undefined;
  readonly md5?: string | undefined;
}

interface OfVersion {
  readonly packageId: string;
  readonly versionId: string;
}

/**
 * Finds what is byte for byte the same as a wanted file, whatever it is called and of whatever version: by MD5 and size,
 * never by name. Not the file itself, taken before: that is another matter (docs/decisions/0011). Of several the one
 * that was grabbed last.
 *
 * @param atHand entries whose files are there, as far as anybody can tell
 */
export function findSame(
  atHand: readonly LedgerEntry[],
): (file: Wanted, version: OfVersion) => LedgerEntry | undefined {
  const byMd5 = new Map<string, LedgerEntry[]>();
  for (const entry of [...atHand].sort((a, b) => b.at - a.at)) {
    if (entry.md5 === undefined) continue;
    const md5 = entry.md5.toLowerCase();
    const alike = byMd5.get(md5);
    if (alike) alike.push(entry);
    else byMd5.set(md5, [entry]);
  }
  return (file, version) =>
    file.md5 === undefined
      ? undefined
      : byMd5
          .get(file.md5.toLowerCase())
          ?.find((entry) => isWhole(entry, file) && !isItself(entry, file, version));
}

/** Its size on the disk was held against the catalogue's, or can be now. */
const isWhole = (entry: LedgerEntry, { size }: Wanted): boolean =>
  size === undefined ? entry.checked : entry.size === size;

const isItself = (entry: LedgerEntry, { fileName }: Wanted, { packageId, versionId }: OfVersion): boolean =>
  entry.fileName === fileName && entry.packageId === packageId && entry.versionId === versionId;
