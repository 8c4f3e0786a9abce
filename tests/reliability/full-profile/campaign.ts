import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../../e2e/drive/driver.ts';
import { atMost, waitUntil } from '../../e2e/drive/wait.ts';
import { addSheets, SHEETS, SHEETS_FOLDER } from '../../e2e/fixture.ts';
import { queueProbe } from '../../e2e/queue-probe.ts';
import { type Stage, setStage } from '../../e2e/stage.ts';
import { smallDisk } from '../faults/small-disk.ts';
import { brimOf } from './brim.ts';

/** What one run has shown. Seconds. */
export interface Run {
  /** Until the badge said so, the Grabs page, and a popup opened on the full disk; the pages only where there is a reader. */
  readonly badge: number;
  readonly page?: number;
  readonly popup?: number;
  /** From the moment room was made until the next file was there, and until all were; of a queue that is whole. */
  readonly next?: number;
  readonly all?: number;
  /** Files that are not there, or not right. */
  readonly wrong: number;
  /** Files outside their folder, and parts of files. */
  readonly strays: readonly string[];
  readonly queue: 'whole' | 'deleted, and told' | 'deleted, and not told';
  readonly version: string;
}

export interface Plan {
  readonly browser: BrowserName;
  /** The Grabs page is open, and with it a second connection to the database. */
  readonly hasReader: boolean;
  readonly count: number;
  /** How long the disk stays full. Milliseconds. */
  readonly full: number;
}

const DISK = 80_000_000;
const SIZE = 500_000;

/** What takes longer has failed. Milliseconds. */
const PATIENCE = 120_000;

/** One batch on a disk that holds profile and downloads and is filled to the last byte in the middle of it. */
export async function play({ browser, hasReader, count, full }: Plan): Promise<Run> {
  const disk = smallDisk(DISK);
  if (!disk) throw new Error('A disk of its own needs root on Linux.');
  const [profile, downloads] = [join(disk.path, 'profile'), join(disk.path, 'downloads')];
  for (const folder of [profile, downloads]) mkdirSync(folder);
  const brim = brimOf(disk.path);
  const stage = await setStage(browser, { profile, downloads });
  try {
    const { hub, driver } = stage;
    const names = addSheets(hub, count, SIZE);
    await stage.useKey();
    hub.faults.add({ on: 'storage', path: 'sheet_', fault: { kind: 'slow', bytesPerSecond: 400_000 } });
    const page = hasReader ? await driver.openPage('grabs.html') : undefined;
    await page?.waitForSelector('[data-test=grabs-page]');
    await stage.command('grabVersions', { versions: [SHEETS] });
    const arrived = async () => (await stage.files()).filter((path) => path.endsWith('.gz')).length;
    await waitUntil('some files', async () => (await arrived()) > 6, 60_000);

    brim.fill();
    const filled = Date.now();
    const since = (moment: number) => (Date.now() - moment) / 1000;
    const badge = waitUntil('the badge to say so', () => isBadgeSet(stage), PATIENCE).then(() =>
      since(filled),
    );
    const onPage = page && told(page).then(() => since(filled));
    const onPopup = hasReader ? popupTold(stage) : undefined;
    const [badgeAt, pageAt, popupAt] = await Promise.all([badge, onPage, onPopup]);
    await sleep(Math.max(0, full - (Date.now() - filled)));

    const before = await arrived();
    brim.makeRoom();
    const made = Date.now();
    let state: Run['queue'] = 'whole';
    await waitUntil(
      'the next file',
      async () => {
        if ((await arrived()) > before) return true;
        await sleep(500);
        // Of a queue that is gone nothing comes any more.
        if (since(made) > 5) state = await queueAfter(stage).catch((): Run['queue'] => 'whole');
        return state !== 'whole';
      },
      PATIENCE,
    ).catch(async (error: Error) => {
      throw new Error(`${error.message}: ${await whereItStands(stage)}`);
    });
    const next = since(made);
    const isWhole = state === 'whole';
    if (isWhole) {
      const everything = async () => (await rightOf(stage, names)) === names.length;
      await waitUntil('every file', everything, PATIENCE).catch(() => undefined);
    }
    const all = since(made);
    const right = isWhole ? await rightOf(stage, names) : names.length;
    return {
      badge: badgeAt,
      ...(pageAt !== undefined && { page: pageAt }),
      ...(popupAt !== undefined && { popup: popupAt }),
      ...(isWhole && { next, all }),
      wrong: names.length - right,
      strays: (await stage.files()).filter(
        (path) => !path.startsWith(SHEETS_FOLDER) || !path.endsWith('.gz'),
      ),
      queue: isWhole ? await queueAfter(stage) : state,
      version: await driver.browser().version(),
    };
  } finally {
    brim.makeRoom();
    await stage.close();
    disk.remove();
  }
}

async function isBadgeSet({ driver }: Stage): Promise<boolean> {
  return (await driver.evaluate(() => chrome.action.getBadgeText({}))) === '!';
}

/** Until the page says in words that nothing can be saved, or that the disk is full. */
const told = (page: Page) =>
  page.waitForFunction(
    () =>
      [...document.querySelectorAll<HTMLElement>('[data-test=notice]')].some((notice) =>
        /full|storage|save/.test(notice.innerText),
      ),
    { timeout: PATIENCE, polling: 100 },
  );

async function popupTold({ driver }: Stage): Promise<number> {
  const began = Date.now();
  const popup = await driver.openPage('popup.html');
  await popup.waitForSelector('[data-test=notice],[data-test=queue-hold]', { timeout: PATIENCE });
  const seconds = (Date.now() - began) / 1000;
  await popup.close();
  return seconds;
}

/** For a run that failed. */
async function whereItStands(stage: Stage): Promise<string> {
  const queue = queueProbe(stage.driver);
  const [counts, hold] = await Promise.allSettled([queue.counts(), queue.hold()]);
  const check = await atMost(stage.command('checkStorage', {}), 5_000);
  return JSON.stringify({ counts, hold, check, console: stage.driver.console().slice(-5) });
}

async function rightOf(stage: Stage, names: readonly string[]): Promise<number> {
  const right = await Promise.all(
    names.map(async (name) => {
      const found = await stage.md5(`${SHEETS_FOLDER}/${name}`).catch(() => undefined);
      return found === stage.hub.expected(SHEETS.packageId, SHEETS.versionId, name).md5;
    }),
  );
  return right.filter(Boolean).length;
}

/** A database that was deleted has no figures of the batch any more. */
async function queueAfter({ driver }: Stage): Promise<Run['queue']> {
  const [batches, lost] = await driver.evaluate(readQueue);
  if (batches > 0) return 'whole';
  return lost ? 'deleted, and told' : 'deleted, and not told';
}

/** Runs in a page. */
async function readQueue(): Promise<readonly [number, boolean]> {
  const batches = await new Promise<number>((resolve, reject) => {
    const opening = indexedDB.open('trig');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      if (!db.objectStoreNames.contains('batches')) resolve(0);
      else {
        const count = db.transaction('batches').objectStore('batches').count();
        count.onsuccess = () => resolve(count.result);
        count.onerror = () => reject(count.error);
      }
      db.close();
    };
  });
  const { databaseLost } = await chrome.storage.local.get('databaseLost');
  return [batches, databaseLost !== undefined];
}
