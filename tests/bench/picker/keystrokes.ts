import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { DataHub } from '../../data-hub/hub.ts';
import { launch } from '../../e2e/drive/launch.ts';
import { addSheets, SHEETS } from '../../e2e/fixture.ts';
import { popupScreen } from '../../e2e/screens/popup.ts';
import { giveKey, openPicker } from '../trig.ts';

/** Milliseconds from a key to the frame in which its results were painted. */
export interface Keystrokes {
  readonly list: string;
  /** Of each time the popup was opened: only then is a list made ready for the search. */
  readonly first: readonly number[];
  readonly others: readonly number[];
}

const FILES = 10_000;

/** Each in a popup of its own. */
const ROUNDS = 8;

/** Typed letter by letter, and taken back. One of each is misspelt: then the whole list is gone through twice. */
const PACKAGES = ['harbour addr', 'roads gpkg', 'valey water', 'change only', 'csv 2026'];
const SHEET_NAMES = ['sheet_000', '123 gz', 'shet', '9999', 'gz 42'];

export async function keystrokes(
  hub: DataHub,
): Promise<{ readonly lists: readonly Keystrokes[]; readonly version: string }> {
  addSheets(hub, FILES, 2_000);
  const packages = await typed(hub, hub.keys.huge, '2,000 packages', PACKAGES);
  const files = await typed(hub, hub.keys.department, '10,000 files', SHEET_NAMES, SHEETS);
  return { lists: [packages.found, files.found], version: files.version };
}

async function typed(
  hub: DataHub,
  key: string,
  list: string,
  queries: readonly string[],
  inside?: typeof SHEETS,
): Promise<{ readonly found: Keystrokes; readonly version: string }> {
  // Without a frame rate, a frame is painted as soon as there is something to paint: no wait for it is measured.
  const driver = await launch('chromium', { hub, frames: 'unlimited' });
  try {
    await giveKey(driver, key);
    const first: number[] = [];
    const others: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const page = await openPicker(driver);
      await page.waitForSelector('[role=option]');
      if (inside) {
        const popup = popupScreen(page, () => page.close());
        await popup.enter(inside.packageId);
        await popup.enter(inside.versionId);
        await page.waitForSelector('[role=option][data-id^=sheet_]');
      }
      await sleep(500);
      await watchKeys(page);
      const times = await type(page, queries);
      first.push(...times.slice(0, 1));
      others.push(...times.slice(1));
      await page.close();
    }
    return { found: { list, first, others }, version: await driver.browser().version() };
  } finally {
    await driver.close();
  }
}

/** No function with a name in here: the loader would wrap it in a helper that the page does not have. */
async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    Reflect.set(globalThis, 'keys', []);
    document.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        // After the frame: the first task once it has been painted.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            const took = performance.now() - timeStamp;
            const rows = [...document.querySelectorAll<HTMLElement>('main [role=option]')].slice(0, 6);
            const shown =
              rows.map((row) => row.innerText).join() || document.querySelector('main')?.innerText;
            Reflect.get(globalThis, 'keys').push({ took, shown });
          };
          port2.postMessage(undefined);
        });
      },
      { capture: true },
    );
  });
}

interface Key {
  readonly took: number;
  /** What the list said in that frame: the rows in view, for those beyond come once it was painted. */
  readonly shown: string;
}

/**
 * Key by key, each with time to settle; what was painted first must be what stays. Once in a popup it may be late: the
 * words for "nothing found" are loaded when they are first needed.
 */
async function type(page: Page, queries: readonly string[]): Promise<readonly number[]> {
  await page.focus('[data-test=search]');
  const times: number[] = [];
  let late = 0;
  for (const query of queries) {
    const keys = [...query, ...Array.from(query, () => 'Backspace' as const)];
    for (const key of keys) {
      await page.keyboard.press(key as 'Backspace');
      await sleep(60);
      const [last, settled] = (await page.evaluate(() => {
        const rows = [...document.querySelectorAll<HTMLElement>('main [role=option]')].slice(0, 6);
        const shown = rows.map((row) => row.innerText).join() || document.querySelector('main')?.innerText;
        return [Reflect.get(globalThis, 'keys').at(-1), shown];
      })) as [Key | undefined, string];
      if (last?.shown === settled) times.push(last.took);
      else if (++late > 1) throw new Error(`"${key}" of "${query}" was painted late.`);
    }
  }
  return times;
}
