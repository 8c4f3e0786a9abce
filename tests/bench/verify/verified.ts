import type { Page } from 'puppeteer-core';
import type { Driver } from '../../e2e/drive/driver.ts';
import { verifyScreen } from '../../e2e/screens/verify.ts';

export interface Seen {
  /** Milliseconds from the choice of the file to its verdict. */
  readonly took: number;
  /** Milliseconds: the longest the page stood still meanwhile. */
  readonly longest: number;
}

export async function verified(driver: Driver, file: string): Promise<Seen> {
  const page = await driver.openPage('grabs.html', { width: 1280, height: 800 });
  try {
    await page.bringToFront();
    const verify = await verifyScreen(page);
    await watch(page);
    await verify.choose([file]);
    const outcome = await verify.outcome();
    if (Object.values(outcome)[0] !== 'right') throw new Error(`Not found right: ${JSON.stringify(outcome)}`);
    return await page.evaluate(() => ({
      took: Number(Reflect.get(globalThis, 'overAt')) - Number(Reflect.get(globalThis, 'chosenAt')),
      longest: Number(Reflect.get(globalThis, 'longest')),
    }));
  } finally {
    await page.close();
  }
}

/** No function with a name in here: the loader would wrap it in a helper that the page does not have. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    Reflect.set(globalThis, 'longest', 0);
    document.addEventListener('change', () => Reflect.set(globalThis, 'chosenAt', performance.now()), {
      capture: true,
    });
    new MutationObserver(() => {
      if (document.querySelector('[data-phase=over]')) Reflect.set(globalThis, 'overAt', performance.now());
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
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
      Reflect.set(
        globalThis,
        'longest',
        Math.max(Number(Reflect.get(globalThis, 'longest')), now - last - 4),
      );
      last = now;
    }, 4);
  });
}
