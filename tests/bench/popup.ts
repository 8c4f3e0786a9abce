import type { Browser } from 'puppeteer-core';
import { startDataHub } from '../data-hub/hub.ts';
import { extensionId } from '../e2e/drive/chromium/extension-id.ts';
import { launch } from '../e2e/drive/launch.ts';
import type { Comparison } from './figures.ts';

const RUNS = 30;

/**
 * From navigation to the frame after the list stands there, with 300 packages on the shelf, against a blank
 * Preact popup built by the same tools; in turn, in one browser, both opened as a tab.
 */
export async function popup(blankDir: string): Promise<Comparison> {
  const hub = await startDataHub();
  const driver = await launch('chromium', { hub, extraExtensions: [blankDir] });
  try {
    const message = {
      id: 1,
      type: 'saveKey',
      data: { key: hub.keys.large, keep: 'profile' },
      timestamp: Date.now(),
    };
    await driver.evaluate((ask) => chrome.runtime.sendMessage(ask), message);
    const blank = `chrome-extension://${extensionId(blankDir)}`;
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let run = -3; run < RUNS; run++) {
      const a = await painted(driver.browser(), `${driver.origin}/popup.html`, '[role=option]');
      const b = await painted(driver.browser(), `${blank}/popup.html`, '#painted');
      if (run < 0) continue;
      ours.push(a);
      theirs.push(b);
    }
    return {
      name: 'popup open → list of 300 painted',
      unit: 'ms',
      ours,
      theirs,
      against: 'blank Preact popup',
      aim: 1.3,
    };
  } finally {
    await driver.close();
    await hub.close();
  }
}

async function painted(browser: Browser, address: string, selector: string): Promise<number> {
  const page = await browser.newPage();
  // No function with a name in here: the loader would wrap it in a helper that the page does not have.
  await page.evaluateOnNewDocument((wanted: string) => {
    new MutationObserver((_, watch) => {
      if (!document.querySelector(wanted)) return;
      watch.disconnect();
      // The second frame begins once the first, with the list in it, has been painted.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => Reflect.set(window, 'paintedAt', performance.now())),
      );
    }).observe(document, { childList: true, subtree: true });
  }, selector);
  await page.goto(address);
  const handle = await page.waitForFunction(() => Reflect.get(window, 'paintedAt'), { timeout: 10_000 });
  const time = Number(await handle.jsonValue());
  await page.close();
  return time;
}
