import type { OpenDataFilter } from '../data-hub/open-data.ts';
import type { LedgerEntry } from '../ledger/entry.ts';

/** A file as it is told to whoever it is handed over to: what it is of, how to know it is whole, where it lies. */
export interface HandedFile extends Pick<LedgerEntry, Known> {
  /** Of OpenData: what OS is asked for the file by, where it is still known. */
  readonly openData?: OpenDataFilter;
  /** Bytes. */
  readonly size?: number;
  /** When it was grabbed, milliseconds since 1970; absent while it is not. */
  readonly grabbedAt?: number;
  /** Where it lies, or is to lie: below a folder, with `/`. */
  readonly path: string;
}

/** What the ledger keeps of it as it is; supply type and product version are absent where nobody knows any more. */
type Known =
  | 'packageId'
  | 'packageName'
  | 'versionId'
  | 'createdOn'
  | 'supplyType'
  | 'productVersion'
  | 'fileName'
  | 'md5';
