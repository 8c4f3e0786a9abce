import type { Page } from 'puppeteer-core';

/** What a person sees and does on the Verify view of the Grabs page. */
export interface VerifyScreen {
  readonly page: Page;
  /** Through the input behind the button, as the system's dialog does. Absolute paths. */
  choose(paths: readonly string[]): Promise<void>;
  /** Once all is checked: path as shown → what it turned out to be. */
  outcome(): Promise<Readonly<Record<string, string>>>;
  words(): Promise<string>;
  click(test: string): Promise<void>;
}

export async function verifyScreen(page: Page): Promise<VerifyScreen> {
  await page.waitForSelector('[data-test=view-verify]');
  await page.click('[data-test=view-verify]');
  await page.waitForSelector('[data-test=verify]');
  return {
    page,
    async choose(paths) {
      const input = await page.waitForSelector('[data-test=input-files]');
      await (input as unknown as { uploadFile(...files: readonly string[]): Promise<void> }).uploadFile(
        ...paths,
      );
    },
    async outcome() {
      await page.waitForSelector('[data-test=verify][data-phase=over]', { timeout: 60_000 });
      const rows = await page.$$eval('[data-test=verify-row]', (found) =>
        found.map((row) => [row.getAttribute('data-file') ?? '', row.getAttribute('data-verdict') ?? '']),
      );
      return Object.fromEntries(rows);
    },
    words: () => page.$eval('[data-test=verify-outcome]', (found) => found.textContent ?? ''),
    click: (test) => page.click(`[data-test=${test}]`),
  };
}
