/** Runs in a page: whether Trig has made its tables, which it does when it first looks. */
export function isDatabaseThere(): Promise<boolean> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('trig');
    opening.onerror = () => resolve(false);
    // Ours must not be the one that makes it, empty.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onsuccess = () => {
      resolve(opening.result.objectStoreNames.contains('batches'));
      opening.result.close();
    };
  });
}
