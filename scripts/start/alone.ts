import { rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DataHub } from '../../tests/data-hub/hub.ts';
import type { Driver } from '../../tests/e2e/drive/driver.ts';
import { launch } from '../../tests/e2e/drive/launch.ts';
import { type PopupScreen, popupScreen } from '../../tests/e2e/screens/popup.ts';
import { createAsk } from '../live-check/ask.ts';
import type { Choice } from './choice.ts';
import { type Chosen, chooseFile } from './choose-file.ts';
import { onDisk } from './on-disk.ts';
import { pictures, type Shoot } from './pictures.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The main job without anybody at the screen: true only if the file on disk is the right one. */
export async function alone({ browser }: Choice, hub: DataHub): Promise<boolean> {
  const { department: key } = hub.keys;
  const ask = createAsk({ host: '127.0.0.1', port: hub.apiPort, ca: hub.pem });
  const chosen = await chooseFile(ask, key);

  const folder = join(ROOT, '.trig', 'start', browser);
  rmSync(folder, { recursive: true, force: true });
  const shoot = pictures(folder);
  console.log(`Start: no display, so ${browser} does the main job by itself …`);
  // By `exit` the browser is killed and its profile removed; a plain signal would leave both behind.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  const driver = await launch(browser, { downloads: folder, hub });
  try {
    const took = await grab(await openPopup(driver), key, chosen, shoot);
    const expected = hub.expected(chosen.packageId, chosen.versionId, chosen.fileName);
    const file = await onDisk(folder, chosen.fileName);
    const right = file.size === expected.size && file.md5 === expected.md5;
    console.log(`File: ${relative(ROOT, file.path)}`);
    console.log(
      `Size: ${file.size} bytes, ${file.size === expected.size ? 'right' : `not ${expected.size}`}`,
    );
    console.log(`MD5:  ${file.md5}, ${file.md5 === expected.md5 ? 'right' : `not ${expected.md5}`}`);
    console.log(`Time: ${took} ms from Enter to done. Pictures: ${relative(ROOT, folder)}`);
    return right;
  } finally {
    await driver.close();
  }
}

async function openPopup(driver: Driver): Promise<PopupScreen> {
  // Firefox gives nobody a handle on its popup: there it is the same page in a tab.
  const popup = driver.name === 'chromium' ? await driver.openPopup() : undefined;
  if (popup?.page) return popupScreen(popup.page, popup.close);
  const page = await driver.openPage('popup.html');
  return popupScreen(page, () => page.close());
}

async function grab(popup: PopupScreen, key: string, chosen: Chosen, shoot: Shoot): Promise<number> {
  const { packageId, versionId, fileName } = chosen;
  const { page } = popup;
  await page.waitForSelector('[data-test=key]');
  await shoot(page, 'first-run');
  console.log('  the key …');
  await popup.giveKey(key);
  for (const [level, id] of [
    ['package', packageId],
    ['version', versionId],
  ] as const) {
    await page.waitForSelector(level === 'version' ? `[role=option][data-id="${id}"]` : '[role=option]');
    await shoot(page, `${level}s`);
    console.log(`  ${level} ${id} …`);
    await popup.enter(id);
  }
  console.log(`  file ${fileName} …`);
  const since = Date.now();
  await popup.enter(fileName);
  await popup.grabIn(fileName, 'done');
  const took = Date.now() - since;
  await shoot(page, 'done');
  await popup.close();
  return took;
}
