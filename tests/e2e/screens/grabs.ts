import type { Page } from 'puppeteer-core';
import { orSay } from '../drive/or-say.ts';
import { press } from '../drive/press.ts';

/** What a person sees and does on the Grabs page, by its own controls. */
export interface GrabsScreen {
  readonly page: Page;
  /** Presses what carries that name: of the page, of a batch, or of the row of a file. */
  click(test: string): Promise<void>;
  ofBatch(batchId: string, test: string): Promise<void>;
  ofFile(fileName: string, test: string): Promise<void>;
  /** The row of a file once it is in one of these states; rows beyond the view are not rendered. */
  row(fileName: string, ...states: readonly string[]): Promise<string>;
  /** Files of the rows in that state that are rendered, top to bottom. */
  filesIn(state: string): Promise<readonly string[]>;
  text(test: string): Promise<string>;
}

export function grabsScreen(page: Page): GrabsScreen {
  return {
    page,
    click: (test) => press(page, `[data-test="${test}"]`),
    ofBatch: (batchId, test) => press(page, `[data-test=batch][data-id="${batchId}"] [data-test="${test}"]`),
    ofFile: (fileName, test) =>
      press(page, `[data-test=grab][data-file="${fileName}"] [data-test="${test}"]`),
    async row(fileName, ...states) {
      const found = page.waitForFunction(
        (name, wanted) => {
          const row = document.querySelector<HTMLElement>(`[data-test=grab][data-file="${name}"]`);
          return wanted.includes(row?.dataset.state ?? '') && (row?.innerText ?? '');
        },
        { timeout: 30_000, polling: 50 },
        fileName,
        [...states],
      );
      return (await (await orSay(page, found)).jsonValue()) || '';
    },
    filesIn: (state) =>
      page.$$eval(`[data-test=grab][data-state=${state}]`, (rows) =>
        rows.map((row) => (row instanceof HTMLElement && row.dataset.file) || ''),
      ),
    async text(test) {
      await orSay(page, page.waitForSelector(`[data-test="${test}"]`, { timeout: 15_000 }));
      return page.$eval(`[data-test="${test}"]`, (found) =>
        found instanceof HTMLElement ? found.innerText : '',
      );
    },
  };
}
