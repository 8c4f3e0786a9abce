import type { WatchStore } from '../watch/book.ts';
import { readRecord, type WatchRecord } from '../watch/record.ts';
import { createCredentialStore } from './credential-store.ts';
import { database } from './database.ts';
import { readQueue, writeQueue } from './queue-record.ts';

/** Records of the database, one for each credential: what is new, and all that was ever listed to tell it by. */
export function createWatchStore(): WatchStore {
  return {
    read: watchRecord,
    write: (record) => writeQueue(`watch:${record.credentialId}`, record),
    clear: async (credentialId) => (await database()).delete('queue', `watch:${credentialId}`),
  };
}

async function watchRecord(credentialId: string): Promise<WatchRecord | undefined> {
  return readRecord(await readQueue(`watch:${credentialId}`));
}

/** Of the key in use, which is the one that is watched. */
export async function currentWatch(): Promise<WatchRecord | undefined> {
  const credential = await createCredentialStore().read();
  return credential ? watchRecord(credential.id) : undefined;
}
