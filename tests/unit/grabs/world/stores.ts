import type { LedgerEntry } from '../../../../utils/ledger/entry.ts';
import { database } from '../../../../utils/platform/database.ts';
import { createGrabStore } from '../../../../utils/platform/grab-store.ts';
import { createLedger } from '../../../../utils/platform/ledger.ts';
import type { Ledger } from '../../../../utils/ports.ts';
import { createMemoryStore, type MemoryStore } from './memory-store.ts';

/** The real stores, on a database in memory. */
export const inDatabase = (now: () => number) => {
  const store = createGrabStore(() => {}, { now });
  return {
    store,
    ledger: createLedger(() => {}),
    forget: store.forget,
    // Each request of that database takes a turn of the loop: so many of them, and two milliseconds at least.
    async turn() {
      await new Promise<void>((resolve) => setTimeout(resolve, 2));
      for (let at = 0; at < 20; at++) await new Promise<void>((resolve) => setImmediate(resolve));
    },
  };
};

export async function emptyDatabase(): Promise<void> {
  const db = await database();
  for (const name of db.objectStoreNames) await db.clear(name);
}

/** Plain maps instead; `seen` receives the store, to be looked into. */
export const inMemory = (seen: (store: MemoryStore) => void) => (now: () => number) => {
  const store = createMemoryStore(now);
  seen(store);
  return {
    store,
    ledger: ledgerOf(store),
    forget: () => {},
    turn: () => new Promise<void>((resolve) => setImmediate(resolve)),
  };
};

const ledgerOf = (store: MemoryStore): Ledger => ({
  ofVersion: async (packageId, versionId): Promise<readonly LedgerEntry[]> =>
    [...store.ledger.values()].filter(
      (entry) => entry.packageId === packageId && entry.versionId === versionId,
    ),
  // As the database does it, and with a browser that never lost a file.
  async atHand(md5s) {
    const entries = [...store.ledger.values()];
    return entries.filter(
      ({ md5, path, at }) =>
        md5s.includes(md5 ?? '') && entries.every((other) => other.path !== path || other.at <= at),
    );
  },
  read: async (id) => store.ledger.get(id),
  clear: async () => {},
  unclear: async () => {},
  sweep: async () => {},
});
