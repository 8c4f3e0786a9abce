import type { Page } from 'puppeteer-core';

/**
 * Notes from now on how long the page stood still: its longest task (Chromium, which tells those over 50 ms), or the
 * longest that a timer of 4 ms was late (Firefox, which tells no tasks; a loaded machine makes it late as well). No
 * function with a name in here: the loader would wrap it in a helper that the page does not have.
 */
export async function watchStillness(page: Page): Promise<void> {
  await page.evaluate(() => {
    Reflect.set(globalThis, 'longest', 0);
    if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) {
          Reflect.set(globalThis, 'longest', Math.max(Number(Reflect.get(globalThis, 'longest')), duration));
        }
      }).observe({ entryTypes: ['longtask'] });
      return;
    }
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      const late = now - last - 4;
      Reflect.set(globalThis, 'longest', Math.max(Number(Reflect.get(globalThis, 'longest')), late));
      last = now;
    }, 4);
  });
}

/** Milliseconds, since it was last asked. */
export const longestStillness = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const longest = Number(Reflect.get(globalThis, 'longest'));
    Reflect.set(globalThis, 'longest', 0);
    return longest;
  });
