import type { ElementHandle, Page } from 'puppeteer-core';
import { orSay } from '../drive/or-say.ts';

/** The options page, by its own controls. */
export interface OptionsScreen {
  readonly page: Page;
  giveKey(key: string): Promise<void>;
  /** Key and secret, by keys alone: the tick is put where it is not. */
  giveProject(key: string, secret: string): Promise<void>;
  /** The verdict's words once it is of this kind: `works` or a failure's kind. */
  verdict(kind: string): Promise<string>;
  click(control: string): Promise<void>;
  /** One of a list: `theme`, `density`, `per-minute` … */
  choose(list: string, value: string): Promise<void>;
  /** Types a folder template in place of the one there is. */
  template(text: string): Promise<void>;
  /** Tries aria2 there; without a token, with the one that is kept. */
  tryAria2(address: string, token: string): Promise<void>;
  /** The words about aria2 once they are of this kind: `works` or a failure's kind. */
  aria2Verdict(kind: string): Promise<string>;
  textOf(test: string): Promise<string>;
  /** Waits until it says so. */
  said(words: string): Promise<void>;
  /** Gives it a settings file of the disk. */
  load(path: string): Promise<void>;
  text(): Promise<string>;
}

export function optionsScreen(page: Page): OptionsScreen {
  const fill = async (test: string, text: string): Promise<void> => {
    await page.waitForSelector(`[data-test=${test}]`);
    await page.$eval(`[data-test=${test}]`, (field) => field instanceof HTMLInputElement && field.select());
    await page.type(`[data-test=${test}]`, text);
  };
  /** A busy button takes no press. */
  const click = async (control: string): Promise<void> => {
    const ready = `[data-test=${control}]:not([aria-disabled=true])`;
    await orSay(page, page.waitForSelector(ready));
    await page.click(ready);
  };
  return {
    page,
    async giveKey(key) {
      await page.waitForSelector('[data-test=key]');
      await page.type('[data-test=key]', key);
      await click('save-key');
    },
    async giveProject(key, secret) {
      await page.waitForSelector('[data-test=key]');
      await page.focus('[data-test=key]');
      await page.keyboard.type(key);
      if (!(await page.$('[data-test=secret]'))) {
        await page.focus('[data-test=has-secret]');
        await page.keyboard.press(' ');
      }
      await page.waitForSelector('[data-test=secret]');
      await page.focus('[data-test=has-secret]');
      await page.keyboard.press('Tab');
      await page.keyboard.type(secret);
      await page.keyboard.press('Enter');
    },
    async verdict(kind) {
      const selector = `[data-test=verdict][data-kind="${kind}"]`;
      await orSay(page, page.waitForSelector(selector, { timeout: 30_000 }));
      return page.$eval(selector, (verdict) => (verdict instanceof HTMLElement ? verdict.innerText : ''));
    },
    click,
    async choose(list, value) {
      await page.waitForSelector(`select[data-test=${list}]`);
      await page.select(`select[data-test=${list}]`, value);
    },
    async template(text) {
      await page.waitForSelector('[data-test=folders]');
      await page.$eval('[data-test=folders]', (field) => field instanceof HTMLInputElement && field.select());
      await page.type('[data-test=folders]', text);
    },
    async tryAria2(address, token) {
      await fill('aria2-address', address);
      if (token !== '') await fill('aria2-token', token);
      await click('try-aria2');
    },
    async aria2Verdict(kind) {
      const selector = `[data-test=aria2-verdict] [data-kind="${kind}"]`;
      await page.waitForSelector(selector, { timeout: 15_000 });
      return page.$eval(selector, (found) => (found instanceof HTMLElement ? found.innerText : ''));
    },
    async said(words) {
      const says = page.waitForFunction(
        (wanted) => document.querySelector('[data-test=said]')?.textContent?.includes(wanted),
        { timeout: 15_000 },
        words,
      );
      await orSay(page, says);
    },
    async textOf(test) {
      await orSay(page, page.waitForSelector(`[data-test="${test}"]`, { timeout: 15_000 }));
      return page.$eval(`[data-test="${test}"]`, (found) =>
        found instanceof HTMLElement ? found.innerText : '',
      );
    },
    async load(path) {
      const field = await page.waitForSelector('input[data-test=settings-file]');
      if (!field) throw new Error('There is no field for a file');
      await (field as ElementHandle<HTMLInputElement>).uploadFile(path);
    },
    text: () => page.$eval('body', (body) => body.innerText),
  };
}
