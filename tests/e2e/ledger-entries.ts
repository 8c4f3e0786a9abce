import type { LedgerEntry } from '../../utils/ledger/entry.ts';
import { isDatabaseThere } from './database.ts';
import type { Driver } from './drive/driver.ts';
import { waitUntil } from './drive/wait.ts';

type Known = Pick<LedgerEntry, 'fileName' | 'size' | 'md5' | 'path'>;

/** So that no message to the browser grows too long. */
const AT_ONCE = 2_000;

/** Writes files of one version down as grabbed, so that they are known. */
export async function putEntries(driver: Driver, files: readonly Known[]): Promise<void> {
  await waitUntil('the database', () => driver.evaluate(isDatabaseThere));
  const entries = files.map((file, index) => ({
    id: `put-${index}`,
    at: Date.UTC(2026, 10, 23, 9),
    packageId: '0040990003',
    packageName: 'Harbour topography',
    versionId: '7200001',
    createdOn: '2026-11-20',
    checked: true,
    downloadId: 1,
    session: 'earlier',
    ...file,
  }));
  for (let from = 0; from < entries.length; from += AT_ONCE) {
    await driver.evaluate(put, entries.slice(from, from + AT_ONCE));
  }
}

function put(entries: readonly object[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('trig');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('ledger', 'readwrite');
      for (const entry of entries) writing.objectStore('ledger').put(entry);
      writing.oncomplete = () => resolve();
      writing.onerror = () => reject(writing.error);
      opening.result.close();
    };
  });
}
