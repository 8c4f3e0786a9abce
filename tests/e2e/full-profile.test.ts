import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type SmallDisk, smallDisk } from '../reliability/faults/small-disk.ts';
import { type Brim, brimOf } from '../reliability/full-profile/brim.ts';
import { play } from '../reliability/full-profile/campaign.ts';
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
    for (const page of pages) await page.waitForFunction(() => !document.querySelector('[role=alert]'));
    const [popup, grabs, options] = pages;
    await popup?.waitForSelector(`[role=option][data-id="${ROADS.packageId}"]`);
    await grabs?.waitForSelector('[data-test=grabs-page]');
    await options?.waitForSelector('[data-test=remove-key]');
    for (const page of pages) await page.close();
  }, 120_000);
});

describe.each(BROWSERS)('the database of %s', (name) => {
  let stage: Stage;
  let page: Page | undefined;

  beforeAll(async () => {
    stage = await setStage(name);
    addRoads(stage.hub);
    await stage.useKey();
  });
  afterEach(() => page?.close());
  afterAll(() => stage?.close());

  test.each(['popup.html', 'grabs.html'])('that does not open once: %s reads it anew', async (path) => {
    page = await stage.driver.openPage('manifest.json');
    await page.evaluateOnNewDocument(refuseFirstOpening);
    await page.evaluate((to) => location.assign(to), `/${path}`);
    const ready = path === 'popup.html' ? `[role=option][data-id="${ROADS.packageId}"]` : '[data-test=empty]';
    await page.waitForSelector(ready);
    expect(await page.evaluate(() => Reflect.get(globalThis, 'refused'))).toBe(1);
    expect(await page.$('[role=alert]')).toBeNull();
  });

  test('that the browser has deleted: the popup says what is gone, once, and goes on', async () => {
    await stage.driver.evaluate(deleteDatabase);
    const popup = await stage.openPopup();
    expect(await popup.notice('database-lost')).toMatch(
      /deleted Trig’s queue and history.*files, API keys and settings/s,
    );
    await popup.page.waitForSelector(`[role=option][data-id="${ROADS.packageId}"]`);
    await popup.click('dismiss-loss');
    await popup.page.waitForFunction(() => !document.querySelector('[role=alert]'));
    const again = await stage.openPopup();
    await again.page.waitForSelector('[role=option]');
    expect(await again.page.$('[role=alert]')).toBeNull();
  });

  test('that a newer Trig has written: it is said, and the key can be removed all the same', async () => {
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
    await options.waitForFunction(() => !document.querySelector('[data-kind=profile-newer]'));
    await options.close();
  });
});

/** Runs in a page before its own script. */
function refuseFirstOpening(): void {
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
