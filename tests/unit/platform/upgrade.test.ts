import 'fake-indexeddb/auto';

import { deleteDB, openDB } from 'idb';
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
  await db.put('ledger', { id: 'l', at: 1, md5: 'a', path: '/d/l.zip' });
  db.close();
}

/** As version 3 left it. */
async function versionThree(): Promise<void> {
  const db = await openDB('trig', 3, {
    upgrade(old) {
      for (const name of ['packages', 'versions', 'products', 'releases', 'queue'])
        old.createObjectStore(name);
      for (const name of ['grabs', 'batches', 'ledger']) old.createObjectStore(name, { keyPath: 'id' });
    },
  });
  await db.put('products', { value: [], at: 5 }, 'all');
  await db.put('ledger', { id: 'l', at: 1, md5: 'a', path: '/d/l.zip' });
  db.close();
}

/** As version 4 left it, with a hold of the one key there was. */
async function versionFour(hold: object): Promise<void> {
  const db = await openDB('trig', 4, { upgrade: (old) => void old.createObjectStore('queue') });
  await db.put('queue', { credentialId: 'c', known: { 1: ['2'] } }, 'watch');
  await db.put('queue', hold, 'hold');
  db.close();
}

test.each([
  ['key-refused', undefined],
  ['no-key', undefined],
  ['disk-full', { why: 'disk-full' }],
] as const)(
  'a profile from before there were several keys keeps what the watch knew of the one; held for %s',
  async (why, hold) => {
    await versionFour({ why });
    const db = await database();
    expect(await db.get('queue', 'watch:c')).toEqual({ credentialId: 'c', known: { 1: ['2'] } });
    expect(await db.getAllKeys('queue')).toEqual(hold ? ['hold', 'watch:c'] : ['watch:c']);
    expect(await db.get('queue', 'hold')).toEqual(hold);
    await deleteDB('trig');
  },
);

test('a profile from before files were found by what is in them keeps its ledger, which is found so now', async () => {
  await versionThree();
  const db = await database();
  expect(await db.getAllKeysFromIndex('ledger', 'byMd5', 'a')).toEqual(['l']);
  expect(await db.getAllKeysFromIndex('ledger', 'byPath', '/d/l.zip')).toEqual(['l']);
  expect(await createShelf().products()).toEqual({ value: [], at: 5 });
  await deleteDB('trig');
});

test('a profile from before OpenData keeps its queue and its ledger', async () => {
  await versionTwo();
  const store = createGrabStore(() => {}, { now: () => 0 });
  expect(await store.read('g')).toEqual(grabOf({ kind: 'queued' }));
  expect(await store.inStates(['queued'], 5, { exceptCredentials: [''] })).toHaveLength(1);
  expect(await store.inStates(['queued'], 5, { exceptCredentials: ['c'] })).toEqual([]);
  expect(await store.leftOf('c')).toBe(1);
  expect(await (await database()).get('ledger', 'l')).toMatchObject({ id: 'l', at: 1 });
  // The indexes of version 4 know what was there before them.
  const db = await database();
  expect(await db.getAllKeysFromIndex('ledger', 'byMd5', 'a')).toEqual(['l']);
  expect(await db.getAllKeysFromIndex('ledger', 'byPath', '/d/l.zip')).toEqual(['l']);
  expect(await createShelf().products()).toBeUndefined();
});
