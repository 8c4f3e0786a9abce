import type { Page } from 'puppeteer-core';

/** The options page, by its own controls. */
export interface OptionsScreen {
  readonly page: Page;
  giveKey(key: string): Promise<void>;
  /** The verdict's words once it is of this kind: `works` or a failure's kind. */
  verdict(kind: string): Promise<string>;
  click(control: 'replace-key' | 'test-key' | 'remove-key' | 'grant' | 'forget'): Promise<void>;
  text(): Promise<string>;
}

export function optionsScreen(page: Page): OptionsScreen {
  return {
    page,
    async giveKey(key) {
      await page.waitForSelector('[data-test=key]');
      await page.type('[data-test=key]', key);
      await page.click('[data-test=save-key]');
    },
    async verdict(kind) {
      const selector = `[data-test=verdict][data-kind="${kind}"]`;
      await page.waitForSelector(selector, { timeout: 30_000 });
      return page.$eval(selector, (verdict) => (verdict instanceof HTMLElement ? verdict.innerText : ''));
    },
    async click(control) {
      await page.waitForSelector(`[data-test=${control}]`);
      await page.click(`[data-test=${control}]`);
    },
    text: () => page.$eval('body', (body) => body.innerText),
  };
}
