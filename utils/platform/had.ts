import { database } from './database.ts';

/** Ids of all versions of which something was grabbed, by package; by the index alone, a step for each version. */
export async function readHad(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const had = new Map<string, Set<string>>();
  const byVersion = (await database()).transaction('ledger').store.index('byVersion');
  for (let at = await byVersion.openKeyCursor(null, 'nextunique'); at; at = await at.continue()) {
    const [packageId, versionId] = at.key;
    const versions = had.get(packageId) ?? new Set();
    had.set(packageId, versions.add(versionId));
  }
  return had;
}
