import type { IDBPObjectStore, StoreNames } from 'idb';
import type { Shelf } from '../catalogue.ts';
import { droppedBetween, NOTHING_SEEN, type Seen, withDropped, withGone } from '../versions/seen.ts';
import { database, type Tables } from './database.ts';

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
      const tx = (await database()).transaction(['packages', 'queue'], 'readwrite');
      const before = await tx.objectStore('packages').get(credentialId);
      for (const [packageId, dropped] of droppedBetween(before?.value ?? [], packages.value)) {
        await change(tx.objectStore('queue'), seenName(credentialId, packageId), (seen) =>
          withDropped(seen, dropped),
        );
      }
      void tx.objectStore('packages').put(packages, credentialId);
      await tx.done;
    },
    async putVersion(credentialId, packageId, version) {
      const { id } = version.value;
      const tx = (await database()).transaction(['versions', 'queue'], 'readwrite');
      await change(tx.objectStore('queue'), seenName(credentialId, packageId), (seen) =>
        withGone(seen, id, false),
      );
      void tx.objectStore('versions').put(version, [credentialId, packageId, id]);
      await tx.done;
    },
    async putGone(credentialId, packageId, versionId) {
      const tx = (await database()).transaction('queue', 'readwrite');
      await change(tx.store, seenName(credentialId, packageId), (seen) => withGone(seen, versionId, true));
      await tx.done;
    },
    async clear(credentialId) {
      const db = await database();
      await db.delete('packages', credentialId);
      await db.delete('versions', IDBKeyRange.bound([credentialId], [credentialId, []]));
      const first = `seen:${credentialId}:`;
      await db.delete('queue', IDBKeyRange.bound(first, `${first}\uffff`));
    },
  };
}

/** The list of OpenData products is one record. */
const ALL = 'all';

/** Where it is kept what OS once said of a package's versions. */
export const seenName = (credentialId: string, packageId: string) =>
  `seen:${credentialId}:${packageId}` as const;

type QueueTable = IDBPObjectStore<Tables, StoreNames<Tables>[], 'queue', 'readwrite'>;

async function change(
  queue: QueueTable,
  name: ReturnType<typeof seenName>,
  to: (seen: Seen) => Seen,
): Promise<void> {
  const before = ((await queue.get(name)) as Seen | undefined) ?? NOTHING_SEEN;
  const after = to(before);
  if (after !== before) void queue.put(after, name);
}
