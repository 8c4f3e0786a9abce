import type { PopupScreen } from './popup.ts';

/** What the popup says of the updates of a package, and the key that catches up. */
export interface ChainScreen {
  /** The line once the chain is of that kind. */
  line(kind: string): Promise<string>;
  /** Waits until the line says so. */
  lineSays(words: string): Promise<void>;
  /** Ctrl+U, in the search. */
  key(): Promise<void>;
}

export function chainScreen({ page, textOf }: PopupScreen): ChainScreen {
  return {
    line: (kind) => textOf(`[data-test=catch-up][data-kind=${kind}]`),
    async lineSays(words) {
      await page.waitForFunction(
        (wanted) => document.querySelector('[data-test=catch-up]')?.textContent?.includes(wanted),
        { timeout: 30_000, polling: 50 },
        words,
      );
    },
    async key() {
      await page.focus('[data-test=search]');
      await page.keyboard.down('Control');
      await page.keyboard.press('u');
      await page.keyboard.up('Control');
    },
  };
}
