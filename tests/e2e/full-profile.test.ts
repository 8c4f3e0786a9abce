import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SmallDisk, smallDisk } from '../reliability/faults/small-disk.ts';
import { type Brim, brimOf } from '../reliability/full-profile/brim.ts';
import { play } from '../reliability/full-profile/campaign.ts';
import { waitUntil } from './drive/wait.ts';
import { addRoads, ROADS } from './fixture.ts';
import { BROWSERS, type Stage, setStage } from './stage.ts';

/** A sample of `npm run reliability -- full-profile`. */
test.each(BROWSERS)(
  '%s: a profile that fills up in the middle of a batch is told of, and the batch goes on once there is room',
  async (browser) => {
    const run = await play({ browser, hasReader: true, count: 24, full: 4_000 });
    expect(run).toMatchObject({ wrong: 0, strays: [], queue: 'whole' });
    expect(Math.max(run.badge, run.page ?? 99, run.popup ?? 99)).toBeLessThan(10);
    expect(run.next).toBeLessThan(60);
  },
  240_000,
);

describe.each(BROWSERS)('%s, started on a full disk', (name) => {
  let disk: SmallDisk | undefined;
  let brim: Brim;
  let stage: Stage;

  beforeAll(async () => {
    disk = smallDisk(80_000_000);
    if (!disk) throw new Error('A disk of its own needs root on Linux.');
    const [profile, downloads] = [join(disk.path, 'profile'), join(disk.path, 'downloads')];
    for (const folder of [profile, downloads]) mkdirSync(folder);
    brim = brimOf(disk.path);
    stage = await setStage(name, { profile, downloads });
    addRoads(stage.hub);
    await stage.useKey();
    await stage.command('refreshPackages', {});
    await stage.driver.killBrowser('quit');
    brim.fill();
    await stage.driver.restart();
  }, 120_000);
  afterAll(async () => {
    brim?.makeRoom();
    await stage?.close();
    disk?.remove();
  });

  test('every page says so in words, offers Retry, and mends itself once there is room', async () => {
    const { driver } = stage;
    const pages: Page[] = [];
    for (const path of ['popup.html', 'grabs.html', 'options.html']) pages.push(await driver.openPage(path));
    for (const page of pages) {
      await page.waitForSelector('[data-test=retry-storage]');
      const words = await page.$eval('[role=alert]', (alert) => (alert as HTMLElement).innerText);
      expect(words).toMatch(/Trig can’t (?:save anything|use its storage)/);
      expect(words).toMatch(/Free some space|tries again every few seconds/);
    }
    brim.makeRoom();
    for (const page of pages) await untilQuiet(page);
    const [popup, grabs, options] = pages;
    await popup?.waitForSelector(`[role=option][data-id="${ROADS.packageId}"]`);
    await grabs?.waitForSelector('[data-test=grabs-page]');
    await options?.waitForSelector('[data-test=remove-key]');
    for (const page of pages) await page.close();
  }, 120_000);
});

describe.each(BROWSERS)('the database of %s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage(name);
    addRoads(stage.hub);
    await stage.useKey();
  });
  afterAll(() => stage?.close());

  test('that is taken away under open pages and does not open once: they read it anew, and say what is gone, once', async () => {
    const { driver } = stage;
    const popup = await driver.openPage('popup.html');
    await popup.waitForSelector('[role=option]');
    const grabs = await driver.openPage('grabs.html');
    await grabs.waitForSelector('[data-test=empty]');
    for (const page of [popup, grabs]) await page.evaluate(refuseNextOpening);
    await driver.evaluate(deleteDatabase);
    // Both hear of it, and read.
    await stage.command('refreshPackages', {});
    await stage.command('grab', ROADS);
    await grabs.waitForSelector(`[data-test=grab][data-file="${ROADS.fileName}"]`);
    await popup.waitForSelector('[role=option]');
    for (const page of [popup, grabs]) {
      expect(await page.evaluate(() => Reflect.get(globalThis, 'refused'))).toBe(1);
      await page.waitForSelector('[data-test=notice][data-kind=database-lost]');
      expect(await alertOf(page)).toMatch(
        /deleted Trig’s queue and history.*files, API keys and settings are still here/s,
      );
    }
    await grabs.click('[data-test=dismiss-loss]');
    for (const page of [popup, grabs]) {
      await untilQuiet(page);
      await page.close();
    }
  });

  test('that a newer Trig has written: it is said, and keys can be removed all the same', async () => {
    await stage.driver.evaluate(makeNewer);
    await stage.driver.killWorker();
    const options = await stage.driver.openPage('options.html');
    await options.waitForSelector('[data-test=notice][data-kind=profile-newer]');
    const [id] = await stage.keyIds();
    expect(await stage.command('removeKey', { id })).toMatchObject({ res: { ok: true } });
    expect(await stage.keyIds()).toEqual([]);
    const kept = await stage.driver.evaluate(() => chrome.storage.local.get(null));
    expect(Object.keys(kept).filter((key) => key.startsWith('vault:'))).toEqual([]);
    expect(await stage.command('clearEverything', {})).toMatchObject({ res: { ok: true } });
    await untilQuiet(options);
    await options.close();
  });

  test('that a newer Trig has written: popup and Downloads say so and nothing else, and can start over', async () => {
    const { driver } = stage;
    await stage.useKey();
    await driver.evaluate(makeNewer);
    await driver.killWorker();
    const [popup, grabs] = [await driver.openPage('popup.html'), await driver.openPage('grabs.html')];
    for (const page of [popup, grabs]) {
      // Chromium draws nothing in a tab behind another one, and then nothing can be waited for or pressed.
      await page.bringToFront();
      await page.waitForSelector('[data-test=notice][data-kind=profile-newer]');
      expect(await alertOf(page)).toContain('made by a newer Trig');
      // No list, no field, nothing that says that it is loading.
      await page.waitForFunction(() => !document.querySelector('[data-test=search], [data-test=grabs-page]'));
    }
    await popup.bringToFront();
    await popup.click('[data-test=start-over]');
    await popup.waitForSelector('[data-test=confirm-start-over]');
    await popup.click('[data-test=confirm-start-over]');
    for (const page of [popup, grabs]) await untilQuiet(page);
    await popup.waitForSelector(`[role=option][data-id="${ROADS.packageId}"]`);
    expect(await stage.keyIds()).toHaveLength(1);
    await grabs.bringToFront();
    await grabs.waitForSelector('[data-test=empty]');
    await stage.command('grab', ROADS);
    await grabs.waitForSelector(`[data-test=grab][data-file="${ROADS.fileName}"]`);
    for (const page of [popup, grabs]) await page.close();
  });
});

const alertOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector<HTMLElement>('[role=alert]')?.innerText ?? '');

/** Until no page says that anything is wrong; what it says instead is in the error. */
async function untilQuiet(page: Page): Promise<void> {
  let words = '';
  await waitUntil(
    'the notice to go',
    async () => {
      words = await alertOf(page);
      return words === '';
    },
    30_000,
  ).catch(() => {
    throw new Error(`${page.url()} still says: ${words}`);
  });
}

/** Runs in a page. */
function refuseNextOpening(): void {
  const open = IDBFactory.prototype.open;
  Object.assign(globalThis, { refused: 0 });
  IDBFactory.prototype.open = (...asked) => {
    IDBFactory.prototype.open = open;
    Object.assign(globalThis, { refused: 1 });
    throw new DOMException(`Internal error opening backing store for ${asked[0]}.`, 'UnknownError');
  };
}

/** Run in a page. */
function deleteDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase('trig');
    deleting.onsuccess = () => resolve();
    deleting.onerror = () => reject(deleting.error);
  });
}

function makeNewer(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('trig', 1_000);
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
    opening.onerror = () => reject(opening.error);
  });
}
