import type { AccountName } from '../keys.ts';
import { type AddedPackage, type AddedVersion, toPackage, toVersion } from './additions.ts';
import { newestFirst } from './newest-first.ts';
import { type HubFile, openVersion } from './open-version.ts';
import type { FileSpec, PackageSpec, VersionSpec } from './spec.ts';

/** What tests may change while the hub runs. */
export interface Catalogue {
  /** Adds a package, without versions yet, to an account, or replaces the one with its id. */
  addPackage(given: AddedPackage, account?: string): void;
  /** Adds a version, without files yet, or replaces the one with its id. */
  addVersion(packageId: string, given: AddedVersion): void;
  /** Adds a file at the end of a version, or replaces the one with its name. */
  addFile(packageId: string, versionId: string, given: FileSpec): void;
  removeVersion(packageId: string, versionId: string): void;
  /** Back to what it was at the start. */
  reset(): void;
}

/** What the two origins read. */
export interface Shelves extends Catalogue {
  /** Newest first, as the API lists them (FACTS §2.1). */
  packagesOf(account: AccountName): readonly PackageSpec[];
  /** Without an account: whoever it belongs to. Its versions are newest first. */
  find(packageId: string, account?: AccountName): PackageSpec | undefined;
  files(packageId: string, versionId: string): readonly HubFile[];
  file(packageId: string, versionId: string, fileName: string): HubFile | undefined;
}

type Accounts = Readonly<Partial<Record<AccountName, readonly PackageSpec[]>>>;

interface Shelf {
  readonly account: AccountName;
  readonly spec: PackageSpec;
}

/** @param accountOf the account a key belongs to now */
export function createCatalogue(
  accounts: Accounts,
  accountOf: (key: string) => AccountName | undefined,
): Shelves {
  const shelves = new Map<string, Shelf>();
  const reset = () => {
    shelves.clear();
    for (const [account, specs] of Object.entries(accounts) as [AccountName, PackageSpec[]][]) {
      for (const spec of specs) shelves.set(spec.id, { account, spec });
    }
  };
  reset();

  const shelf = (packageId: string): Shelf => {
    const found = shelves.get(packageId);
    if (!found) throw new Error(`The practice catalogue has no data package ${packageId}.`);
    return found;
  };
  const open = (packageId: string, versionId: string) => {
    const version = shelves.get(packageId)?.spec.versions.find(({ id }) => id === versionId);
    return version ? openVersion(packageId, version) : undefined;
  };
  const setVersions = (packageId: string, edit: (all: readonly VersionSpec[]) => readonly VersionSpec[]) => {
    const { account, spec } = shelf(packageId);
    const versions = [...edit(spec.versions)].sort(newestFirst);
    shelves.set(packageId, { account, spec: { ...spec, versions } });
  };
  const putVersion = (packageId: string, version: VersionSpec) =>
    setVersions(packageId, (all) => [...all.filter(({ id }) => id !== version.id), version]);

  return {
    reset,
    packagesOf: (account) =>
      [...shelves.values()]
        .filter((one) => one.account === account)
        .map(({ spec }) => spec)
        .sort(newestFirst),
    find(packageId, account) {
      const found = shelves.get(packageId);
      return account === undefined || found?.account === account ? found?.spec : undefined;
    },
    files: (packageId, versionId) => open(packageId, versionId)?.files ?? [],
    file: (packageId, versionId, fileName) => open(packageId, versionId)?.byName.get(fileName),
    addPackage(given, key) {
      const account = key === undefined ? 'department' : accountOf(key);
      if (account === undefined) throw new Error('The local Data Hub has no such key.');
      shelves.set(given.id, { account, spec: toPackage(given) });
    },
    addVersion: (packageId, given) => putVersion(packageId, toVersion(packageId, given)),
    addFile(packageId, versionId, given) {
      const version = shelf(packageId).spec.versions.find(({ id }) => id === versionId);
      if (!version) throw new Error(`Data package ${packageId} has no version ${versionId}.`);
      const others = version.files().filter(({ fileName }) => fileName !== given.fileName);
      putVersion(packageId, { ...version, files: () => [...others, given] });
    },
    removeVersion: (packageId, versionId) =>
      setVersions(packageId, (all) => all.filter(({ id }) => id !== versionId)),
  };
}
