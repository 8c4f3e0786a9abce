import { type KnownFile, knownFiles } from '../verify/known-file.ts';
import { createCredentialStore } from './credential-store.ts';
import { database } from './database.ts';
import { readQueue } from './queue-record.ts';

/** Everything that the ledger and the shelf of the key in use can vouch for. Reads all of both: for one who waits. */
export async function readKnownFiles(): Promise<readonly KnownFile[]> {
  const db = await database();
  const [credential, cleared] = await Promise.all([
    createCredentialStore().read(),
    readQueue('clearedLedger'),
  ]);
  const ledger = await db.getAllFromIndex('ledger', 'byAge', IDBKeyRange.lowerBound(cleared ?? 0, true));
  const releases = (await db.getAll('releases')).map(({ value }) => value);
  if (!credential) return knownFiles({ ledger, releases, versions: [], packages: [] });
  const ofCredential = IDBKeyRange.bound([credential.id], [credential.id, []]);
  const [keys, values, packages] = await Promise.all([
    db.getAllKeys('versions', ofCredential),
    db.getAll('versions', ofCredential),
    db.get('packages', credential.id),
  ]);
  const versions = keys.flatMap(([, packageId], index) => {
    const shelved = values[index];
    return shelved ? [{ packageId, shelved }] : [];
  });
  return knownFiles({ ledger, releases, versions, packages: packages?.value ?? [] });
}
