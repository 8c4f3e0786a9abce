import type { PopupScreen } from './popup.ts';

/** The sheet of release sets. */
export interface SetsScreen {
  /** By its key, once the line below the packages is there. */
  open(): Promise<void>;
  click(test: string): Promise<void>;
  /** What a set says. */
  set(name: string): Promise<string>;
  /** Ids of the members that lag. */
  lagging(): Promise<readonly string[]>;
}

export function setsScreen({ page, textOf, click }: PopupScreen): SetsScreen {
  return {
    async open() {
      await page.waitForSelector('[data-test=sets]', { timeout: 15_000 });
      await page.focus('[data-test=search]');
      await page.keyboard.down('Control');
      await page.keyboard.press('s');
      await page.keyboard.up('Control');
      await page.waitForSelector('[data-test=sets-sheet][open]', { timeout: 15_000 });
    },
    click,
    set: (name) => textOf(`[data-test=set][data-name="${name}"]`),
    lagging: () =>
      page.$$eval('[data-test=set-member][data-lags]', (members) =>
        members.map((member) => (member instanceof HTMLElement && member.dataset.id) || ''),
      ),
  };
}
