import type { Page } from 'puppeteer-core';
import { orSay } from './or-say.ts';

/** Presses a control by its own click: while downloads run, what stands around it moves under a pointer. */
export async function press(page: Page, selector: string): Promise<void> {
  await orSay(page, page.waitForSelector(selector, { timeout: 15_000 }));
  await page.$eval(selector, (control) => control instanceof HTMLElement && control.click());
}
