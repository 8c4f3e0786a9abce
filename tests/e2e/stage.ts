import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type DataHub, startDataHub } from '../data-hub/hub.ts';
import { ask } from './drive/ask.ts';
import type { BrowserName, Driver, LaunchOptions } from './drive/driver.ts';
import { launch } from './drive/launch.ts';
import { waitUntil } from './drive/wait.ts';
import { type OptionsScreen, optionsScreen } from './screens/options.ts';
import { type PopupScreen, popupScreen } from './screens/popup.ts';

export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/** A local Data Hub and a browser with the production build in it. */
export interface Stage {
  readonly hub: DataHub;
  readonly driver: Driver;
  /** The real popup in Chromium; its page in a tab in Firefox, which lets nobody hold its popup. */
  openPopup(): Promise<PopupScreen>;
  /** The same, where the last one was left. */
  reopenPopup(): Promise<PopupScreen>;
  openOptions(): Promise<OptionsScreen>;
  /** Sends a command as a page of ours would, where what is tested is not the page. */
  command(type: string, data: object): Promise<unknown>;
  /** Gives the practice key where giving it is not what is tested. */
  useKey(): Promise<void>;
  /** Ids of the keys that are kept, in the order they came. */
  keyIds(): Promise<readonly string[]>;
  removeKeys(): Promise<void>;
  /** No key, no grabs, no files, no faults, an empty log; the browser and its profile stay. */
  reset(): Promise<void>;
  /** What lies under the downloads folder: paths relative to it, sorted. */
  files(): Promise<readonly string[]>;
  md5(path: string): Promise<string>;
  size(path: string): Promise<number>;
  close(): Promise<void>;
}

export async function setStage(
  name: BrowserName,
  options: Pick<
    LaunchOptions,
    | 'display'
    | 'downloadPreferences'
    | 'downloads'
    | 'extensionDir'
    | 'extraExtensions'
    | 'headless'
    | 'managed'
    | 'profile'
  > = {},
): Promise<Stage> {
  const hub = await startDataHub();
  const driver = await launch(name, { ...options, hub });

  let opened: PopupScreen | undefined;

  /** Chromium opens no second popup while one is open, so what a failed test has left is closed first. */
  const closePopup = async (): Promise<void> => {
    await opened?.close().catch(() => undefined);
    opened = undefined;
  };

  const open = async (): Promise<PopupScreen> => {
    const popup = name === 'chromium' ? await driver.openPopup() : undefined;
    const page = popup?.page ?? (await driver.openPage('popup.html'));
    opened = popupScreen(page, popup?.close ?? (() => page.close()));
    return opened;
  };

  const command = (type: string, data: object): Promise<unknown> => ask(driver, type, data);

  async function keyIds(): Promise<readonly string[]> {
    const { credentials } = await driver.evaluate(() => chrome.storage.local.get('credentials'));
    const kept = credentials as { readonly all: readonly { readonly id: string }[] } | undefined;
    return kept?.all.map(({ id }) => id) ?? [];
  }

  async function removeKeys(): Promise<void> {
    for (const id of await keyIds()) await command('removeKey', { id });
  }

  return {
    hub,
    driver,
    command,
    keyIds,
    removeKeys,
    openPopup: async () => {
      await closePopup();
      // A test begins at the list: what is kept of the last popup is a subject of its own (kept-place.test.ts).
      await driver.evaluate(() => chrome.storage.session.remove('place'));
      return open();
    },
    reopenPopup: async () => {
      await closePopup();
      return open();
    },
    async openOptions() {
      const page = await driver.openPage('options.html');
      // What stands further down moves until these have been read.
      for (const part of ['window', 'shortcuts', 'use-aria2'])
        await page.waitForSelector(`[data-test="${part}"]`);
      return optionsScreen(page);
    },
    async useKey() {
      // After 5xx answers of an earlier test Chromium holds our requests back for a while (utils/platform/api.ts).
      await waitUntil(
        'the key to work',
        async () => {
          const [replaces] = await keyIds();
          const answer = await command('saveKey', {
            key: hub.keys.department,
            keep: 'profile',
            ...(replaces !== undefined && { replaces }),
          });
          return JSON.stringify(answer).includes('"works"');
        },
        30_000,
      );
    },
    async reset() {
      await closePopup();
      hub.faults.clear();
      await removeKeys();
      await command('clearLedger', {});
      await driver.evaluate(() => chrome.storage.local.remove(['pins', 'recents', 'watches']));
      for (const entry of await readdir(driver.downloads)) {
        await rm(join(driver.downloads, entry), { recursive: true, force: true });
      }
      hub.log.clear();
    },
    async files() {
      const entries = await readdir(driver.downloads, { recursive: true, withFileTypes: true });
      const paths = entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name));
      return paths.map((path) => path.slice(driver.downloads.length + 1)).sort();
    },
    async md5(path) {
      const hash = createHash('md5');
      for await (const chunk of createReadStream(join(driver.downloads, path))) hash.update(chunk);
      return hash.digest('hex');
    },
    size: async (path) => (await stat(join(driver.downloads, path))).size,
    async close() {
      await driver.close();
      await hub.close();
    },
  };
}
