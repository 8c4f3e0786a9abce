import { API_ORIGIN, downloadPath } from '../../../utils/data-hub/address.ts';
import type { DataHub } from '../../data-hub/hub.ts';
import type { BrowserName } from '../../e2e/drive/driver.ts';
import { searchProfile } from '../../e2e/drive/profile-search.ts';
import { waitUntil } from '../../e2e/drive/wait.ts';
import { addRoads, ROADS } from '../../e2e/fixture.ts';
import { type Stage, setStage } from '../../e2e/stage.ts';
import type { LeftBehind, Way } from './way.ts';

/** Trig, and what people do who have no Trig: the address with the key, typed into the browser. */
export interface BrowserWay extends Omit<Way, 'fetch' | 'version'> {
  play(): Promise<LeftBehind & { readonly hub: DataHub; readonly version: string }>;
}

const { packageId, versionId, fileName } = ROADS;

const LABEL = { chromium: 'Chromium', firefox: 'Firefox' } as const;

export const browserWays = (browser: BrowserName): readonly BrowserWay[] => [
  {
    name: `**Trig** in ${LABEL[browser]}`,
    play: () =>
      played(browser, async (stage) => {
        await stage.useKey();
        stage.hub.log.clear();
        const popup = await stage.openPopup();
        await popup.grab(ROADS);
        await popup.grabIn(fileName, 'done');
        await popup.close();
      }),
  },
  {
    name: `${LABEL[browser]} alone, the address with \`?key=\` in its address bar`,
    play: () =>
      played(browser, async ({ hub, driver, files }) => {
        const page = await driver.browser().newPage();
        const address = `${API_ORIGIN}${downloadPath(packageId, versionId, fileName)}&key=${hub.keys.department}`;
        // A navigation that becomes a download is told as broken off.
        await page.goto(address).catch(() => undefined);
        await waitUntil('the file', async () => (await files()).includes(fileName), 30_000);
      }),
  },
];

async function played(browser: BrowserName, fetch: (stage: Stage) => Promise<void>) {
  const stage = await setStage(browser);
  try {
    const { hub, driver } = stage;
    addRoads(hub);
    await fetch(stage);
    const [path = ''] = (await stage.files()).filter((one) => one.endsWith(fileName));
    const [md5, version] = [await stage.md5(path), await driver.browser().version()];
    await driver.killBrowser('quit');
    const found = await searchProfile(driver.profile, hub.keys.department);
    const onDisk = [...new Set(found.map(({ file }) => placeOf(file)))];
    return { hub, md5, version, inArguments: false, onDisk };
  } finally {
    await stage.close();
  }
}

/** Where it lies, in words; the path itself where nobody has a word for it. */
function placeOf(file: string): string {
  const path = file.replaceAll('\\', '/');
  if (/^Default\/Local Extension Settings\/|^storage\/default\/moz-extension/.test(path))
    return 'the extension’s own storage, where the person put it';
  if (/(?:^|\/)History(?:-journal|-wal)?$|^places\.sqlite(?:-wal)?$/.test(path)) return 'the history';
  if (/^Default\/(?:DownloadMetadata$|shared_proto_db\/)/.test(path)) return 'the list of downloads';
  if (/^Default\/Sessions\/|sessionstore/.test(path)) return 'the tabs to restore';
  return path;
}
