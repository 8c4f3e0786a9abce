import type { Page } from 'puppeteer-core';
import type { Driver } from '../../e2e/drive/driver.ts';
import { verifyScreen } from '../../e2e/screens/verify.ts';
import { longestStillness, watchStillness } from '../../e2e/stillness.ts';

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
    const took = await page.evaluate(
      () => Number(Reflect.get(globalThis, 'overAt')) - Number(Reflect.get(globalThis, 'chosenAt')),
    );
    return { took, longest: await longestStillness(page) };
  } finally {
    await page.close();
  }
}

/** No function with a name in here: the loader would wrap it in a helper that the page does not have. */
async function watch(page: Page): Promise<void> {
  await watchStillness(page);
  await page.evaluate(() => {
    document.addEventListener('change', () => Reflect.set(globalThis, 'chosenAt', performance.now()), {
      capture: true,
    });
    new MutationObserver(() => {
      if (document.querySelector('[data-phase=over]')) Reflect.set(globalThis, 'overAt', performance.now());
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
}
