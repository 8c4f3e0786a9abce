import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { type DataHub, startDataHub } from '../../tests/data-hub/hub.ts';
import { ask } from '../../tests/e2e/drive/ask.ts';
import type { Driver } from '../../tests/e2e/drive/driver.ts';
import { launch } from '../../tests/e2e/drive/launch.ts';
import { optionsScreen } from '../../tests/e2e/screens/options.ts';
import { popupScreen } from '../../tests/e2e/screens/popup.ts';
import { storePictures } from './store.ts';

/** The pictures in the README and for the stores: the production build, the local Data Hub, both themes. */
const images = fileURLToPath(new URL('../../docs/images', import.meta.url));
const store = fileURLToPath(new URL('../../docs/store', import.meta.url));
mkdirSync(images, { recursive: true });

const FILE = { packageId: '0040147203', versionId: '6901248', fileName: 'ABFLGB_CSV.zip' };
/** Ten thousand files of the one kind. */
const COVER = { packageId: '0040154877', versionId: '6898089' };
const SMALL = { packageId: '24816', versionId: '156751', fileName: 'wtr_fts_water.zip' };

for (const theme of ['light', 'dark'] as const) {
  const hub = await startDataHub();
  const driver = await launch('chromium', { hub, colourScheme: theme });
  const shoot = async (page: Page, name: string): Promise<void> => {
    const path = `${images}/${name}-${theme}.png`;
    await page.screenshot({ path: path as `${string}.png` });
    console.log(`docs/images/${name}-${theme}.png`);
  };
  try {
    await popupPictures(hub, driver, shoot);
    await optionsPicture(driver, shoot);
    await grabsPicture(hub, driver, shoot);
    // Both themes are there.
    if (theme === 'dark') {
      for (const name of await storePictures(driver, images, store)) console.log(`docs/store/${name}.png`);
    }
  } finally {
    await driver.close();
    await hub.close();
  }
}

type Shoot = (page: Page, name: string) => Promise<void>;

async function popupPictures(hub: DataHub, driver: Driver, shoot: Shoot): Promise<void> {
  const page = await driver.openPage('popup.html');
  await page.setViewport({ width: 400, height: 560, deviceScaleFactor: 2 });
  const popup = popupScreen(page, () => page.close());
  await page.waitForSelector('[data-test=key]');
  await shoot(page, 'first-run');
  await popup.giveKey(hub.keys.department);
  await page.waitForSelector('[role=option]');
  await popup.search('addr plus');
  await shoot(page, 'packages');

  await popup.grab(SMALL);
  await popup.grabIn(SMALL.fileName, 'done');
  await popup.press('Backspace');
  await page.keyboard.down('Alt');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.up('Alt');
  hub.faults.add({
    on: 'storage',
    fileName: FILE.fileName,
    fault: { kind: 'hold-body', after: 3_300_000_000 },
  });
  await popup.grab(FILE);
  await popup.grabIn(FILE.fileName, 'handed');
  // Long enough for the bar to have moved.
  await new Promise((resolve) => setTimeout(resolve, 6_000));
  await shoot(page, 'grab');
  await page.click('[data-test=cancel-grab]');
  await popup.grabIn(FILE.fileName, 'cancelled');
  await popup.close();
}

async function optionsPicture(driver: Driver, shoot: Shoot): Promise<void> {
  const page = await driver.openPage('options.html', { width: 900, height: 640 });
  const options = optionsScreen(page);
  await options.verdict('works');
  await shoot(page, 'options');
  await page.close();
}

/** A national cover half-way, one of its files in trouble, and what was grabbed before. */
async function grabsPicture(hub: DataHub, driver: Driver, shoot: Shoot): Promise<void> {
  const page = await driver.openPage('grabs.html', { width: 1100, height: 700 });
  const send = (type: string, data: object): Promise<unknown> => ask(driver, type, data);
  await send('refreshVersion', COVER);
  hub.faults.add({ on: 'storage', path: '.gz', times: 1, fault: { kind: 'status', status: 503 } });
  await send('grabVersions', { versions: [COVER] });
  await page.waitForFunction(() => document.querySelectorAll('[data-state=done]').length > 6);
  hub.faults.add({ on: 'storage', path: '.gz', fault: { kind: 'slow', bytesPerSecond: 3_000 } });
  // Long enough for speed and time left to be worth saying.
  await new Promise((resolve) => setTimeout(resolve, 6_000));
  await page.click('[data-test=filter-running]');
  await page.waitForSelector('[data-test=grab][data-state=handed]');
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  await shoot(page, 'grabs');
  await send('cancel', { which: { of: 'all' } });
  await page.close();
}
