import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { API_ORIGIN, downloadPath } from '../../utils/data-hub/address.ts';
import { type DataHub, startDataHub } from '../data-hub/hub.ts';
import { extensionId } from '../e2e/drive/chromium/extension-id.ts';
import { launch } from '../e2e/drive/launch.ts';
import { popupScreen } from '../e2e/screens/popup.ts';
import { type Comparison, table } from './figures.ts';
import { step, writeSection } from './report.ts';
import { giveKey } from './trig.ts';

const RUNS = 30;
const PACKAGE = '0040990009';
const VERSION = '7000009';

const BARE = fileURLToPath(new URL('bare', import.meta.url));

/** Against a hub that answers at once, and one as far away as OS. */
export async function handOver(): Promise<void> {
  step('key press → storage asked');
  const [near, far] = [await pressed(0), await pressed(100)];
  writeSection('hand-over', {
    title: 'Enter hands a file over',
    how: [near.version, `median (least–most) of ${RUNS}`],
    body: table([near.comparison, far.comparison]),
  });
}

interface Pressed {
  readonly version: string;
  readonly comparison: Comparison;
}

/**
 * From the key press to the moment the storage host is asked for the file, against an extension that makes
 * the same two calls and nothing else; in turn, in one browser, both backgrounds awake.
 *
 * @param apiMs how long the hub thinks before it redirects; a call over a real network takes about 100
 */
async function pressed(apiMs: number): Promise<Pressed> {
  const hub = await startDataHub();
  addFiles(hub);
  if (apiMs > 0) hub.faults.add({ on: 'api', path: '/downloads?', fault: { kind: 'delay', ms: apiMs } });
  const driver = await launch('chromium', { hub, extraExtensions: [BARE] });
  try {
    await giveKey(driver, hub.keys.department);
    const ours = await driver.openPage('popup.html');
    const popup = popupScreen(ours, () => ours.close());
    await popup.enter(PACKAGE);
    await popup.enter(VERSION);
    await ours.waitForSelector('[role=option]');
    const bare = await driver.browser().newPage();

    const times = { ours: [] as number[], theirs: [] as number[] };
    for (let run = -3; run < RUNS; run++) {
      const fileName = nameOf(run + 3);
      await ours.bringToFront();
      await popup.search(fileName);
      await ours.waitForSelector(`[role=option][data-cursor][data-id="${fileName}"]`);
      const a = await timed(hub, ours);
      await popup.grabIn(fileName, 'done');

      const api = API_ORIGIN + downloadPath(PACKAGE, VERSION, fileName);
      const hash = new URLSearchParams({ api, key: hub.keys.department });
      await bare.bringToFront();
      await bare.goto(`chrome-extension://${extensionId(BARE)}/page.html?${run}#${hash}`);
      const b = await timed(hub, bare);
      await new Promise((resolve) => setTimeout(resolve, 200));
      if (run < 0) continue;
      times.ours.push(a);
      times.theirs.push(b);
    }
    const comparison: Comparison = {
      name: `key press → storage asked, API answers in ${apiMs} ms`,
      unit: 'ms',
      ...times,
      against: 'bare script, same two calls',
      aim: 1.2,
    };
    return { version: await driver.browser().version(), comparison };
  } finally {
    await driver.close();
    await hub.close();
  }
}

const nameOf = (index: number): string => `tile_${String(index).padStart(3, '0')}.gz`;

function addFiles({ catalogue }: DataHub): void {
  catalogue.addPackage({ id: PACKAGE, name: 'Bench tiles' });
  catalogue.addVersion(PACKAGE, { id: VERSION, createdOn: '2026-11-20' });
  for (let index = 0; index < RUNS + 3; index++) {
    catalogue.addFile(PACKAGE, VERSION, { fileName: nameOf(index), size: 2_000 });
  }
}

/** Both clocks are this machine's: the page's at the press, the hub's when the request has arrived. */
async function timed(hub: DataHub, page: Page): Promise<number> {
  hub.log.clear();
  await page.evaluate(() => {
    addEventListener(
      'keydown',
      () => Reflect.set(window, 'pressedAt', performance.timeOrigin + performance.now()),
      { capture: true, once: true },
    );
  });
  await page.keyboard.press('Enter');
  const { at } = await hub.log.until(({ origin }) => origin === 'storage', 10_000);
  return at - Number(await page.evaluate(() => Reflect.get(window, 'pressedAt')));
}
