import { browser } from 'wxt/browser';
import { database } from './database.ts';
import { SESSION } from './lifetime.ts';

/** Empties the database and both storages. Which browser session this is stays: it says nothing of the person. */
export async function wipe(): Promise<void> {
  const db = await database();
  const tx = db.transaction([...db.objectStoreNames], 'readwrite');
  for (const name of tx.objectStoreNames) void tx.objectStore(name).clear();
  await tx.done;
  await browser.storage.local.clear();
  const passing = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(passing.filter((name) => name !== SESSION));
}
