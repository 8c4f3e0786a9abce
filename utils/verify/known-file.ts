import type { ShelvedVersion } from '../catalogue.ts';
import type { DataFile, DataPackage } from '../data-hub/data-package.ts';
import type { Release } from '../data-hub/open-data.ts';
import type { LedgerEntry } from '../ledger/entry.ts';

/** A file that somebody vouches for: the ledger, which knows where it was put, or the catalogue alone. */
export interface KnownFile {
  readonly packageId: string;
  readonly packageName: string;
  readonly versionId: string;
  /** The version's day, `YYYY-MM-DD`; empty of OpenData. */
  readonly createdOn: string;
  readonly fileName: string;
  /** Bytes. */
  readonly size?: number;
  /** 32 lower-case hex digits. */
  readonly md5?: string;
  /** Absolute, where it was put; absent for one that was never grabbed. */
  readonly path?: string;
}

/** A version as it lies on the shelf, with its package's id. */
interface KnownVersion {
  readonly packageId: string;
  readonly shelved: ShelvedVersion;
}

interface Sources {
  readonly ledger: readonly LedgerEntry[];
  readonly versions: readonly KnownVersion[];
  /** For their names. */
  readonly packages: readonly DataPackage[];
  readonly releases: readonly Release[];
}

/**
 * All files that can be told right from wrong. The ledger's word on a file takes the place of the catalogue's: OS may
 * have supplied the version anew since, and what was grabbed is what was grabbed.
 */
export function knownFiles({ ledger, versions, packages, releases }: Sources): readonly KnownFile[] {
  const names = new Map(packages.map(({ id, name }) => [id, name]));
  const grabbed = ledger.map(fromLedger);
  const had = new Set(grabbed.map(nameOf));
  const listed = [
    ...versions.flatMap(({ packageId, shelved: { value } }) => {
      const packageName = names.get(packageId) ?? packageId;
      const of = { packageId, packageName, versionId: value.id, createdOn: value.createdOn };
      return value.downloads.map((file) => fromCatalogue(of, file));
    }),
    ...releases.flatMap(({ product: { id, name, version }, files }) => {
      const of = { packageId: id, packageName: name, versionId: version, createdOn: '' };
      return files.map((file) => fromCatalogue(of, file));
    }),
  ];
  return [...grabbed, ...listed.filter((file) => !had.has(nameOf(file)))];
}

type Of = Pick<KnownFile, 'packageId' | 'packageName' | 'versionId' | 'createdOn'>;

const fromCatalogue = (of: Of, { fileName, size, md5 }: DataFile): KnownFile => ({
  ...of,
  fileName,
  ...(size !== undefined && { size }),
  ...(md5 !== undefined && { md5 }),
});

function fromLedger(entry: LedgerEntry): KnownFile {
  const { packageId, packageName, versionId, createdOn, fileName, size, md5, path } = entry;
  const known = { packageId, packageName, versionId, createdOn, fileName, size, path };
  return md5 === undefined ? known : { ...known, md5: md5.toLowerCase() };
}

/** The same for the same file of the same version, whoever speaks of it. */
export const nameOf = ({ packageId, versionId, fileName }: KnownFile): string =>
  JSON.stringify([packageId, versionId, fileName]);
