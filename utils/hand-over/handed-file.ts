import type { OpenDataFilter } from '../data-hub/open-data.ts';

/** A file as it is told to whoever it is handed over to: what it is of, how to know it is whole, where it lies. */
export interface HandedFile {
  /** Of a data package, or of an OpenData product. */
  readonly packageId: string;
  readonly packageName: string;
  readonly versionId: string;
  /** The version's day, `YYYY-MM-DD`; empty of OpenData. */
  readonly createdOn: string;
  /** As OS wrote it; absent where nobody knows any more, and of OpenData. */
  readonly supplyType?: string;
  readonly productVersion?: string;
  readonly fileName: string;
  /** Of OpenData: what OS is asked for the file by, where it is still known. */
  readonly openData?: OpenDataFilter;
  /** Bytes. */
  readonly size?: number;
  /** 32 lower-case hex digits. */
  readonly md5?: string;
  /** When it was grabbed, milliseconds since 1970; absent while it is not. */
  readonly grabbedAt?: number;
  /** Where it lies, or is to lie: below a folder, with `/`. */
  readonly path: string;
}
