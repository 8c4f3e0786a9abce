import type { Driver } from './drive/driver.ts';

/** Makes the list of packages a minute older than it is: one of a moment ago is fresh enough not to be asked for again. */
export const ageShelf = (driver: Driver): Promise<void> => driver.evaluate(age);

function age(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('trig');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('packages', 'readwrite');
      const cursor = writing.objectStore('packages').openCursor();
      cursor.onsuccess = () => {
        const at = cursor.result;
        if (!at) return;
        at.update({ ...at.value, at: at.value.at - 60_000 });
        at.continue();
      };
      writing.oncomplete = () => resolve();
      writing.onerror = () => reject(writing.error);
      opening.result.close();
    };
  });
}
