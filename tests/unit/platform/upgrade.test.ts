import 'fake-indexeddb/auto';

import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { newBatch } from '../../../utils/grabs/batch.ts';
import { database } from '../../../utils/platform/database.ts';
import { createGrabStore } from '../../../utils/platform/grab-store.ts';
import { createShelf } from '../../../utils/platform/shelf.ts';
import { grabOf } from '../grabs/sample.ts';

/** The database as version 2 left it, with what is looked at here. */
async function versionTwo(): Promise<void> {
  const db = await openDB('trig', 2, {
    upgrade(old) {
      old.createObjectStore('packages');
      old.createObjectStore('versions');
      const grabs = old.createObjectStore('grabs', { keyPath: 'id' });
      grabs.createIndex('byBatchTurn', ['batchId', 'state.kind', 'order']);
      const batches = old.createObjectStore('batches', { keyPath: 'id' });
      batches.createIndex('byPhase', 'phase');
      old.createObjectStore('queue');
      old.createObjectStore('ledger', { keyPath: 'id' });
    },
  });
  const grab = grabOf({ kind: 'queued' });
  await db.put('grabs', grab);
  await db.put('batches', newBatch('b', 'c', [grab], 0));
  await db.put('ledger', { id: 'l', at: 1 });
  db.close();
}

test('a profile from before OpenData keeps its queue and its ledger', async () => {
  await versionTwo();
  const store = createGrabStore(() => {}, { now: () => 0 });
  expect(await store.read('g')).toEqual(grabOf({ kind: 'queued' }));
  expect(await store.inStates(['queued'], 5, { credentialId: 'c' })).toHaveLength(1);
  expect(await store.inStates(['queued'], 5, { credentialId: '' })).toEqual([]);
  expect(await store.leftOf('c')).toBe(1);
  expect(await (await database()).get('ledger', 'l')).toEqual({ id: 'l', at: 1 });
  expect(await createShelf().products()).toBeUndefined();
});
