import type { Page } from 'puppeteer-core';
import { orSay } from '../drive/or-say.ts';
import { press as pressOn } from '../drive/press.ts';

/** What a person sees and does in the popup, by its own controls. Works on any page that shows it. */
export interface PopupScreen {
  readonly page: Page;
  giveKey(key: string): Promise<void>;
  /** Ids of the rows that are rendered, top to bottom. */
  rows(): Promise<readonly string[]>;
  /** Waits until the row is there, puts the cursor on it by typing, and goes in. */
  enter(id: string): Promise<void>;
  search(text: string): Promise<void>;
  /** Presses the control of that name. */
  click(test: string): Promise<void>;
  /** Has a file tried again that waits or has failed; its own next try may have come first. */
  retry(): Promise<void>;
  press(key: 'Enter' | 'Escape' | 'ArrowDown' | 'ArrowUp' | 'Backspace' | 'End' | 'Home'): Promise<void>;
  /** Package → version → file → Enter. */
  grab(file: FileId): Promise<void>;
  /** The grab's row once it is in one of these states. */
  grabIn(fileName: string, ...states: readonly string[]): Promise<SeenGrab>;
  notice(kind: string): Promise<string>;
  /** Waits until it is there. */
  textOf(selector: string): Promise<string>;
  text(): Promise<string>;
  close(): Promise<void>;
}

export interface FileId {
  readonly packageId: string;
  readonly versionId: string;
  readonly fileName: string;
}

interface SeenGrab {
  readonly state: string;
  readonly text: string;
}

export function popupScreen(page: Page, close: () => Promise<void>): PopupScreen {
  const press: PopupScreen['press'] = (key) => page.keyboard.press(key);

  async function search(text: string): Promise<void> {
    await page.waitForSelector('[data-test=search]');
    await page.focus('[data-test=search]');
    // Typed over what is there: Backspace in an empty field would leave the level.
    await page.$eval('[data-test=search]', (field) => field instanceof HTMLInputElement && field.select());
    await page.keyboard.type(text);
  }

  /** A level is there when its own rows are, so the last one's are not mistaken for it. */
  async function waitForRow(id: string): Promise<void> {
    const there = page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll<HTMLElement>('[role=option]')].some((row) => row.dataset.id === wanted),
      { timeout: 15_000 },
      id,
    );
    await orSay(page, there);
  }

  async function enter(id: string): Promise<void> {
    await search(id);
    await waitForRow(id);
    await page.waitForFunction(
      (wanted) => document.querySelector<HTMLElement>('[role=option][data-cursor]')?.dataset.id === wanted,
      { timeout: 15_000 },
      id,
    );
    await press('Enter');
  }

  async function textOf(selector: string): Promise<string> {
    await orSay(page, page.waitForSelector(selector, { timeout: 30_000 }));
    return page.$eval(selector, (found) => (found instanceof HTMLElement ? found.innerText : ''));
  }

  return {
    page,
    search,
    press,
    enter,
    close,
    click: (test) => pressOn(page, `[data-test="${test}"]`),
    retry: () => page.evaluate(() => document.querySelector<HTMLElement>('[data-test=retry-grab]')?.click()),
    async giveKey(key) {
      await page.waitForSelector('[data-test=key]');
      await page.type('[data-test=key]', key);
      await page.click('[data-test=save-key]');
    },
    rows: () =>
      page.$$eval('[role=option]', (rows) =>
        rows.map((row) => (row instanceof HTMLElement && row.dataset.id) || ''),
      ),
    async grab({ packageId, versionId, fileName }) {
      await enter(packageId);
      await enter(versionId);
      await enter(fileName);
    },
    async grabIn(fileName, ...states) {
      const row = page.waitForFunction(
        (name, wanted) => {
          const rows = [...document.querySelectorAll<HTMLElement>('[data-test=grab]')];
          const row = rows.find((candidate) => candidate.textContent?.includes(name));
          const state = row?.dataset.state ?? '';
          return wanted.includes(state) && { state, text: row?.innerText ?? '' };
        },
        { timeout: 40_000, polling: 50 },
        fileName,
        [...states],
      );
      return (await (await orSay(page, row)).jsonValue()) as SeenGrab;
    },
    textOf,
    notice: (kind) => textOf(`[data-test=notice][data-kind="${kind}"]`),
    text: () => page.$eval('body', (body) => body.innerText),
  };
}
