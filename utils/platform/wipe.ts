import { deleteDB } from 'idb';
import { browser } from 'wxt/browser';
import { withTimeLimit } from '../time-limit.ts';
import { database, NAME } from './database.ts';
import { SESSION } from './lifetime.ts';
import { expectNewDatabase } from './loss.ts';

/** Empties both storages. Which browser session this is stays: it says nothing of the person. */
export async function wipeStorage(): Promise<void> {
  await browser.storage.local.clear();
  const passing = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(passing.filter((name) => name !== SESSION));
}

/** Empties the database; one that can't be opened or written to, or has no tables, is deleted whole. */
export async function wipeDatabase(): Promise<void> {
  try {
    const db = await database();
    const tx = db.transaction([...db.objectStoreNames], 'readwrite');
    const abandoned = await tx.objectStore('queue').get('abandoned');
    for (const name of tx.objectStoreNames) void tx.objectStore(name).clear();
    // What the browser has not answered for is put away once it has (grabs/abandoned.ts), within minutes.
    if (abandoned) void tx.objectStore('queue').put(abandoned, 'abandoned');
    await tx.done;
  } catch {
    await deleteDatabase();
  }
}

/** The whole of it, readable or not; the next call makes a new one. What is in `storage.local` stays: keys and settings. */
export async function deleteDatabase(): Promise<void> {
  await expectNewDatabase();
  await withTimeLimit(deleteDB(NAME), DELETES_WITHIN);
}

/** It waits until every page has let go of it. Milliseconds. */
const DELETES_WITHIN = 5_000;
