import type { DataPackage, Version } from '../data-hub/data-package.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import { byVersion } from './by-version.ts';
import { fullPackages } from './full-supply.ts';
import { type ChainSources, isFull } from './known-version.ts';
import type { Seen } from './seen.ts';
import { isWhole } from './whole.ts';

/** What lies on this computer about a package: documents of its versions, and what was grabbed of them for good. */
export interface Past {
  readonly documents: readonly Version[];
  readonly ledger: readonly LedgerEntry[];
  /** What OS once said of its versions. */
  readonly seen?: Seen | undefined;
}

export type ReadPast = (credentialId: string, packageId: string) => Promise<Past>;

/**
 * Puts together what is known of a package's versions.
 *
 * @param packages all of the account: full supplies may come from another one
 */
export async function chainSources(
  dataPackage: DataPackage,
  packages: readonly DataPackage[],
  read: (packageId: string) => Promise<Past>,
): Promise<ChainSources> {
  const others = fullPackages(dataPackage, packages);
  const [past, ...pasts] = await Promise.all([dataPackage, ...others].map(({ id }) => read(id)));
  return {
    listed: dataPackage.versions,
    documents: past?.documents ?? [],
    ledger: past?.ledger ?? [],
    flaws: dataPackage.flaws,
    dropped: past?.seen?.dropped ?? [],
    gone: new Set(past?.seen?.gone),
    fullElsewhere: pasts.flatMap(fullReleases),
  };
}

/** Product versions of the full supplies that are there whole. */
function fullReleases({ documents, ledger }: Past): readonly string[] {
  const entries = byVersion(ledger);
  return documents
    .filter((document) => isFull(document) && isWhole(document, entries.get(document.id) ?? []))
    .map(({ productVersion }) => productVersion)
    .filter((release) => release !== '');
}
