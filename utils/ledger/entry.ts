import type { Grab } from '../grabs/grab.ts';

/** One line of the ledger: a file that was grabbed whole, for good. Neither link nor key. */
export interface LedgerEntry {
  /** The grab's. */
  readonly id: string;
  /** When it was done, milliseconds since 1970. */
  readonly at: number;
  readonly packageId: string;
  readonly packageName: string;
  /** With `packageId` that of a data package, or of an OpenData product and its release. */
  readonly versionId: string;
  /** `YYYY-MM-DD`; empty of OpenData. */
  readonly createdOn: string;
  /** As OS wrote both; absent of OpenData, and of what an earlier Trig has grabbed. */
  readonly supplyType?: string;
  readonly productVersion?: string;
  /** The grab's. */
  readonly turn?: number;
  readonly fileName: string;
  /** Bytes on disk. */
  readonly size: number;
  /** False when the catalogue gave no size to hold it against. */
  readonly checked: boolean;
  /** By the catalogue, where it says so. */
  readonly md5?: string;
  /** Absolute, as the browser really named it. */
  readonly path: string;
  /** The browser's download, as long as `session` lasts. */
  readonly downloadId: number;
  readonly session: string;
}

/** A version of which something was grabbed. */
export type HadVersion = Pick<LedgerEntry, 'versionId' | 'createdOn'>;

/** What the ledger keeps of a grab that is done; `undefined` for any other. */
export function entryOf(grab: Grab): LedgerEntry | undefined {
  const { state, packageId, packageName, versionId, createdOn, turn, supplyType, productVersion } = grab;
  const { fileName, md5 } = grab;
  if (state.kind !== 'done') return undefined;
  return {
    id: grab.id,
    at: state.at,
    packageId,
    packageName,
    versionId,
    createdOn,
    ...(supplyType !== undefined && { supplyType }),
    ...(productVersion !== undefined && { productVersion }),
    ...(turn !== undefined && { turn }),
    fileName,
    size: state.size,
    checked: grab.size !== undefined,
    ...(md5 !== undefined && { md5 }),
    path: state.path,
    downloadId: state.downloadId,
    session: state.session,
  };
}
