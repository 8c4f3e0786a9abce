import type { Page } from 'puppeteer-core';
import type { PopupScreen } from './popup.ts';

/** What a person does with the list of a version's files: narrows it, and picks from the map. */
export interface FilesScreen {
  /** Through the package to the files of the version. */
  go(version: { readonly packageId: string; readonly versionId: string }): Promise<void>;
  /** With Ctrl held. */
  ctrl(key: 'f' | 'g' | 'i' | 'a' | 'e' | 'm'): Promise<void>;
  click(test: string): Promise<void>;
  /** Types into a field of that name. */
  fill(test: string, text: string): Promise<void>;
  /** Waits until the square is under the keys. */
  at(square: string): Promise<string>;
  /** Waits until the button says so. */
  primary(words: string): Promise<void>;
}

export function filesScreen(popup: PopupScreen): FilesScreen {
  const page: Page = popup.page;
  const find = (test: string) => page.waitForSelector(`[data-test="${test}"]`, { timeout: 15_000 });
  return {
    async go({ packageId, versionId }) {
      await popup.enter(packageId);
      await popup.enter(versionId);
      await find('filters');
      await page.waitForSelector('[role=option] [data-copy]', { timeout: 15_000 });
    },
    async ctrl(key) {
      await page.keyboard.down('Control');
      await page.keyboard.press(key);
      await page.keyboard.up('Control');
    },
    click: popup.click,
    async fill(test, text) {
      await find(test);
      await page.focus(`[data-test="${test}"]`);
      await page.keyboard.type(text);
    },
    async at(square) {
      const handle = await page.waitForFunction(
        (wanted) => {
          const active = document.activeElement;
          return (
            active instanceof HTMLElement &&
            active.dataset.square === wanted &&
            (active.ariaLabel ?? active.innerText)
          );
        },
        { timeout: 15_000 },
        square,
      );
      return (await handle.jsonValue()) as string;
    },
    async primary(words) {
      await page.waitForFunction(
        (wanted) => document.querySelector('[data-test=primary]')?.textContent?.includes(wanted),
        { timeout: 15_000 },
        words,
      );
    },
  };
}
