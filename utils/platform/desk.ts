import { browser } from 'wxt/browser';
import type { Desk } from '../../components/desk.ts';
import { watchChanges } from './changes.ts';
import { createCredentialStore } from './credential-store.ts';
import { database } from './database.ts';
import { createGrabReader } from './grab-reader.ts';
import { keepAwake } from './keep-awake.ts';
import { keepLook } from './look.ts';
import { keepPlace, readOpening } from './opening.ts';
import { apiPermission, aria2Permission } from './permission.ts';
import { send } from './send.ts';
import { createShelf } from './shelf.ts';

/** Fetched when it is first needed: the popup opens without it, and must open fast. */
const drawer = () => import('./drawer.ts');

/** What a page of ours reaches: it reads the database, and asks the background for everything else. */
export function createDesk(): Desk {
  const shelf = createShelf();
  const credentials = createCredentialStore();
  const clock = { now: () => Date.now() };
  // Every page reads it, and opening it takes as long as the first rendering: both at once.
  void database().catch(() => undefined);
  keepAwake();
  return {
    ask: send,
    shelf: {
      credential: credentials.read,
      credentials: credentials.all,
      packages: shelf.packages,
      version: shelf.version,
      products: shelf.products,
      release: shelf.release,
    },
    opening: readOpening,
    keepPlace,
    grabs: createGrabReader(clock),
    ledger: {
      page: async (...asked) => (await drawer()).ledger.page(...asked),
      count: async () => (await drawer()).ledger.count(),
      atHand: async (md5s) => (await drawer()).ledger.atHand(md5s),
      versions: async (packageId) => (await drawer()).ledger.versions(packageId),
    },
    past: async (...asked) => (await drawer()).readPast(...asked),
    had: async () => (await drawer()).readHad(),
    verify: {
      known: async () => (await drawer()).readKnownFiles(),
      md5: async (...asked) => (await drawer()).md5Of(...asked),
    },
    settings: async () => (await drawer()).settings(),
    policy: async () => (await drawer()).policy(),
    keepLook,
    presets: async () => (await drawer()).presets(),
    watching: async () => (await drawer()).readWatching(),
    releaseSets: async () => (await drawer()).releaseSets(),
    watch: watchChanges,
    async progress() {
      const [running, aria2] = await Promise.all([
        browser.downloads.search({ state: 'in_progress', limit: 0 }),
        drawer().then(({ aria2Progress }) => aria2Progress()),
      ]);
      const here = running.map(({ id, bytesReceived, totalBytes }) => ({
        downloadId: id,
        received: bytesReceived,
        total: totalBytes,
      }));
      return [...here, ...aria2];
    },
    async missing(downloadIds) {
      const items = await Promise.all(downloadIds.map((id) => browser.downloads.search({ id })));
      return new Set(items.flat().flatMap(({ id, exists }) => (exists ? [] : [id])));
    },
    session: async () => (await drawer()).session(),
    storage: {
      test: async () => (await drawer()).testReading(),
      isLost: async () => (await drawer()).isDatabaseLost(),
    },
    traces: {
      stayUntilClosed: import.meta.env.FIREFOX,
      areOwed: async () => (await drawer()).areTracesOwed(),
    },
    permission: apiPermission,
    aria2: {
      choice: async () => (await drawer()).currentAria2(),
      request: aria2Permission.request,
      giveBack: aria2Permission.giveBack,
    },
    shortcuts: async () => (await drawer()).readShortcuts(),
    openOptions: () => void browser.runtime.openOptionsPage(),
    openTab: (address) => void browser.tabs.create({ url: address }),
    // Edge and Brave open their own settings there.
    openDownloadSettings: () => void browser.tabs.create({ url: 'chrome://settings/downloads' }),
    openGrabs: (batchId) => void drawer().then(({ openGrabs }) => openGrabs(batchId)),
    saveText: (...text) => void drawer().then(({ saveText }) => saveText(...text)),
    async versions() {
      const { name, version } = browser.runtime.getManifest();
      return { trig: `${name} ${version}`, browser: navigator.userAgent };
    },
    async copy(text) {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch {
        return false;
      }
    },
    now: clock.now,
  };
}
