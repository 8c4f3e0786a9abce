import type { HadVersion, LedgerEntry } from '../ledger/entry.ts';
import { holds } from '../ledger/find.ts';
import type { Ledger, LedgerReader, Publish } from '../ports.ts';
import { readAtHand } from './at-hand.ts';
import { database } from './database.ts';
import { readQueue, writeQueue } from './queue-record.ts';

/** The ledger in IndexedDB; its entries are written by the grab store, in the move that makes a grab done. */
export function createLedger(publish: Publish): Ledger {
  return {
    async ofVersion(...version) {
      const cleared = (await readQueue('clearedLedger')) ?? 0;
      const entries = await (await database()).getAllFromIndex('ledger', 'byVersion', version);
      return entries.filter(({ at }) => at > cleared);
    },
    atHand: readAtHand,
    read: async (id) => (await database()).get('ledger', id),
    async clear(at) {
      await writeQueue('clearedLedger', at);
      publish('ledger');
    },
    async unclear(at) {
      if ((await readQueue('clearedLedger')) !== at) return;
      await writeQueue('clearedLedger', 0);
      publish('ledger');
    },
    async sweep(olderThan, isForGood) {
      const cleared = (await readQueue('clearedLedger')) ?? 0;
      const isOver = cleared > 0 && isForGood(cleared);
      const until = Math.max(olderThan ?? 0, isOver ? cleared : 0);
      await forget(until);
      // Should the clock be set back, what is grabbed from then on must not pass for cleared.
      if (isOver) await writeQueue('clearedLedger', 0);
    },
  };

  async function forget(until: number): Promise<void> {
    const db = await database();
    const range = IDBKeyRange.upperBound(until);
    if (until === 0 || (await db.countFromIndex('ledger', 'byAge', range)) === 0) return;
    const tx = db.transaction('ledger', 'readwrite');
    for (const id of await tx.store.index('byAge').getAllKeys(range)) void tx.store.delete(id);
    await tx.done;
    publish('ledger');
  }
}

/** What pages read of it, the newest first. */
export function createLedgerReader(): LedgerReader {
  return {
    atHand: readAtHand,
    async page(query, limit, after) {
      const cleared = (await readQueue('clearedLedger')) ?? 0;
      if (after && after.at <= cleared) return [];
      const range = after
        ? IDBKeyRange.bound(cleared, after.at, true, false)
        : IDBKeyRange.lowerBound(cleared, true);
      const found: LedgerEntry[] = [];
      let passed = after === undefined;
      const byAge = (await database()).transaction('ledger').store.index('byAge');
      for (
        let at = await byAge.openCursor(range, 'prev');
        at && found.length < limit;
        at = await at.continue()
      ) {
        // Several may share a moment: what comes after the entry, not after its time. It may have been forgotten.
        if (after && at.value.at < after.at) passed = true;
        if (passed && holds(at.value, query)) found.push(at.value);
        if (at.value.id === after?.id) passed = true;
      }
      return found;
    },
    async count() {
      const cleared = (await readQueue('clearedLedger')) ?? 0;
      return (await database()).countFromIndex('ledger', 'byAge', IDBKeyRange.lowerBound(cleared, true));
    },
    async versions(packageId) {
      const cleared = (await readQueue('clearedLedger')) ?? 0;
      const found = new Map<string, HadVersion>();
      const byVersion = (await database()).transaction('ledger').store.index('byVersion');
      // From version to version, whatever they hold; in one whose first entry is out of sight, from entry to entry.
      for (let at = await byVersion.openCursor(IDBKeyRange.bound([packageId], [packageId, []])); at; ) {
        const { versionId, createdOn } = at.value;
        const isInSight = at.value.at > cleared;
        if (isInSight) found.set(versionId, { versionId, createdOn });
        at = isInSight ? await at.continue([packageId, `${versionId}\u0000`]) : await at.continue();
      }
      return [...found.values()];
    },
  };
}
