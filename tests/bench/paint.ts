import type { Browser, Page } from 'puppeteer-core';
import type { Viewport } from '../e2e/drive/driver.ts';

/** Milliseconds from navigation to the frame after what the selector names stands there, in a tab of its own. */
export async function painted(
  browser: Browser,
  address: string,
  selector: string,
  viewport?: Viewport,
): Promise<number> {
  const page = await browser.newPage();
  if (viewport) await page.setViewport(viewport);
  await notePaint(page, selector);
  await page.goto(address);
  const handle = await page.waitForFunction(() => Reflect.get(window, 'paintedAt'), { timeout: 10_000 });
  const time = Number(await handle.jsonValue());
  await page.close();
  return time;
}

/** No function with a name in here: the loader would wrap it in a helper that the page does not have. */
async function notePaint(page: Page, selector: string): Promise<void> {
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
}
