import type { Shelf } from '../ports.ts';
import { database } from './database.ts';

/** The catalogue as OS last told it, by credential. Pages read it before anything is asked. */
export function createShelf(): Shelf {
  return {
    packages: async (credentialId) => (await database()).get('packages', credentialId),
    version: async (...key) => (await database()).get('versions', key),
    async putPackages(credentialId, packages) {
      await (await database()).put('packages', packages, credentialId);
    },
    async putVersion(credentialId, packageId, version) {
      await (await database()).put('versions', version, [credentialId, packageId, version.value.id]);
    },
    async clear(credentialId) {
      const db = await database();
      await db.delete('packages', credentialId);
      await db.delete('versions', IDBKeyRange.bound([credentialId], [credentialId, []]));
    },
  };
}
