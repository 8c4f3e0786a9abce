import type { Page } from 'puppeteer-core';
import { waitUntil } from '../drive/wait.ts';

/** What a person sees and does on the Verify view of the Grabs page. */
export interface VerifyScreen {
  readonly page: Page;
  /** Through the input behind the button, as the system's dialog does. Absolute paths. */
  choose(paths: readonly string[]): Promise<void>;
  /** A folder, or a file, dragged onto the page. Chromium alone: Firefox lets nobody drag from outside. */
  drop(path: string): Promise<void>;
  /** How far it is, in a hundred; `undefined` where nothing is being checked. */
  percent(): Promise<number | undefined>;
  /** Once all is checked: how many of each, as the buttons above the list say. */
  counts(within?: number): Promise<Readonly<Record<string, number>>>;
  /** Once all is checked: path as shown → what it turned out to be. */
  outcome(): Promise<Readonly<Record<string, string>>>;
  words(): Promise<string>;
  click(test: string): Promise<void>;
}

export async function verifyScreen(page: Page): Promise<VerifyScreen> {
  await page.waitForSelector('[data-test=view-verify]');
  await page.click('[data-test=view-verify]');
  await page.waitForSelector('[data-test=verify]');
  const give = async (paths: readonly string[]): Promise<void> => {
    const input = await page.waitForSelector('[data-test=input-files]');
    await (input as unknown as { uploadFile(...files: readonly string[]): Promise<void> }).uploadFile(
      ...paths,
    );
  };
  // Asked again and again: one question to the browser may not take minutes.
  const untilOver = (within: number) =>
    waitUntil(
      'all to be checked',
      () => page.evaluate(() => document.querySelector('[data-test=verify][data-phase=over]') !== null),
      within,
    );
  return {
    page,
    choose: give,
    async drop(path) {
      const { x = 0, y = 0 } = (await (await page.$('[data-test=verify]'))?.clickablePoint()) ?? {};
      const session = await page.createCDPSession();
      const data = { items: [], files: [path], dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
        await session.send('Input.dispatchDragEvent', { type, x, y, data });
      }
      await session.detach();
    },
    percent: () =>
      page.evaluate(() => {
        const now = document.querySelector('[data-test=verify] [role=progressbar]')?.ariaValueNow;
        return now ? Number(now) : undefined;
      }),
    async counts(within = 60_000) {
      await untilOver(within);
      const chips = await page.$$eval('[data-test^=sieve-]', (found) =>
        found.map((chip) => [
          chip.getAttribute('data-test')?.slice('sieve-'.length) ?? '',
          Number(chip.textContent?.replaceAll(/[^0-9]/g, '')),
        ]),
      );
      return Object.fromEntries(chips);
    },
    async outcome() {
      await untilOver(60_000);
      const rows = await page.$$eval('[data-test=verify-row]', (found) =>
        found.map((row) => [row.getAttribute('data-file') ?? '', row.getAttribute('data-verdict') ?? '']),
      );
      return Object.fromEntries(rows);
    },
    words: () => page.$eval('[data-test=verify-outcome]', (found) => found.textContent ?? ''),
    click: (test) => page.click(`[data-test=${test}]`),
  };
}
