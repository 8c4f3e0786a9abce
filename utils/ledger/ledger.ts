import type { HadVersion, LedgerEntry } from './entry.ts';

/** Entries with one of these sums whose files are there, as far as anybody can tell. MD5 in lower case, as the catalogue's. */
type AtHand = (md5s: readonly string[]) => Promise<readonly LedgerEntry[]>;

/** What pages read of the ledger. */
export interface LedgerReader {
  /** The newest first, those whose file, package or ids hold every word; after the entry given. */
  page(query: string, limit: number, after?: LedgerEntry): Promise<readonly LedgerEntry[]>;
  count(): Promise<number>;
  /** Versions of a package of which some file was grabbed, in no order. */
  versions(packageId: string): Promise<readonly HadVersion[]>;
  atHand: AtHand;
}

/** The background's side of the ledger; the grab store writes its entries. */
export interface Ledger {
  ofVersion(packageId: string, versionId: string): Promise<readonly LedgerEntry[]>;
  atHand: AtHand;
  read(id: string): Promise<LedgerEntry | undefined>;
  /** Hides everything up to now, or shows it again. */
  clear(at: number): Promise<void>;
  unclear(at: number): Promise<void>;
  /** Forgets entries older than that, and what was cleared where that can no longer be undone. */
  sweep(olderThan: number | undefined, isForGood: (clearedAt: number) => boolean): Promise<void>;
}
