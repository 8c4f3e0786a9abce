import { browser } from 'wxt/browser';
import type { Desk } from '../../components/desk.ts';
import { noPublish } from '../ports.ts';
import { watchChanges } from './changes.ts';
import { createCredentialStore } from './credential-store.ts';
import { createGrabStore } from './grab-store.ts';
import { apiPermission } from './permission.ts';
import { send } from './send.ts';
import { createShelf } from './shelf.ts';

/** What a page of ours reaches: it reads the database, and asks the background for everything else. */
export function createDesk(): Desk {
  const shelf = createShelf();
  const grabs = createGrabStore(noPublish);
  return {
    ask: send,
    shelf: {
      credential: createCredentialStore().read,
      packages: shelf.packages,
      version: shelf.version,
      grabs: grabs.all,
    },
    watch: watchChanges,
    async progress() {
      const running = await browser.downloads.search({ state: 'in_progress', limit: 0 });
      return running.map(({ id, bytesReceived, totalBytes }) => ({
        downloadId: id,
        received: bytesReceived,
        total: totalBytes,
      }));
    },
    permission: apiPermission,
    openOptions: () => void browser.runtime.openOptionsPage(),
    openTab: (address) => void browser.tabs.create({ url: address }),
    async copy(text) {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch {
        return false;
      }
    },
    now: () => Date.now(),
  };
}
