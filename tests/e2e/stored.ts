import type { BrowserName, Driver } from './drive/driver.ts';

/** Everything that Trig has stored but for `storage.local`, where the vault is: as one text. */
export const storedBeside = (driver: Driver): Promise<string> =>
  driver.evaluate(async () => {
    const session = await chrome.storage.session.get(null);
    const sync = await chrome.storage.sync.get(null).catch(() => ({}));
    const open = indexedDB.open('trig');
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      open.onsuccess = () => resolve(open.result);
      open.onerror = () => reject(open.error);
    });
    const rows = await Promise.all(
      [...db.objectStoreNames].map(
        (table) =>
          new Promise<unknown>((resolve) => {
            const all = db.transaction(table).objectStore(table).getAll();
            all.onsuccess = () => resolve(all.result);
          }),
      ),
    );
    db.close();
    return JSON.stringify([session, sync, rows, { ...localStorage }]);
  });

/** Where a browser keeps `storage.local`, in its profile. */
export const VAULT: Readonly<Record<BrowserName, RegExp>> = {
  chromium: /^Default\/Local Extension Settings\/[a-p]{32}\//,
  firefox: /^storage\/default\/moz-extension\+\+\+[^/]+\^userContextId=4294967295\/idb\//,
};
