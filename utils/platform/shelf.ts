import type { Shelf } from '../catalogue.ts';
import { database } from './database.ts';

/** The catalogue as OS last told it, data packages by credential. Pages read it before anything is asked. */
export function createShelf(): Shelf {
  return {
    packages: async (credentialId) => (await database()).get('packages', credentialId),
    version: async (...key) => (await database()).get('versions', key),
    products: async () => (await database()).get('products', ALL),
    release: async (productId) => (await database()).get('releases', productId),
    async putProducts(products) {
      await (await database()).put('products', products, ALL);
    },
    async putRelease(release) {
      await (await database()).put('releases', release, release.value.product.id);
    },
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

/** The list of OpenData products is one record. */
const ALL = 'all';
