import type { LedgerEntry } from '../../../utils/ledger/entry.ts';
import type { Driver } from '../../e2e/drive/driver.ts';
import { waitUntil } from '../../e2e/drive/wait.ts';
import { isDatabaseThere } from '../database.ts';

/** Writes down a file as grabbed, so that it is known. */
export async function putEntry(
  driver: Driver,
  file: Pick<LedgerEntry, 'fileName' | 'size' | 'md5' | 'path'>,
): Promise<void> {
  await waitUntil('the database', () => driver.evaluate(isDatabaseThere));
  await driver.evaluate(put, {
    id: 'bench',
    at: Date.UTC(2026, 10, 23, 9),
    packageId: '0040990003',
    packageName: 'Harbour topography',
    versionId: '7200001',
    createdOn: '2026-11-20',
    checked: true,
    downloadId: 1,
    session: 'earlier',
    ...file,
  });
}

function put(entry: object): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('trig');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('ledger', 'readwrite');
      writing.objectStore('ledger').put(entry);
      writing.oncomplete = () => resolve();
      writing.onerror = () => reject(writing.error);
      opening.result.close();
    };
  });
}
