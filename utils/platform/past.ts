import type { ReadPast } from '../versions/past.ts';
import { database } from './database.ts';
import { readQueue } from './queue-record.ts';
import { seenName } from './shelf.ts';

/** All documents and all entries of the ledger of one package, two ranges of two indexes; and what OS once said of it. */
export const readPast: ReadPast = async (credentialId, packageId) => {
  const db = await database();
  const [documents, ledger, cleared = 0, seen] = await Promise.all([
    db.getAll('versions', IDBKeyRange.bound([credentialId, packageId], [credentialId, packageId, []])),
    db.getAllFromIndex('ledger', 'byVersion', IDBKeyRange.bound([packageId], [packageId, []])),
    readQueue('clearedLedger'),
    readQueue(seenName(credentialId, packageId)),
  ]);
  return {
    documents: documents.map(({ value }) => value),
    ledger: ledger.filter(({ at }) => at > cleared),
    seen,
  };
};
