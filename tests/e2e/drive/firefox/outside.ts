import type { Page } from 'puppeteer-core';
import type { Popup } from '../driver.ts';
import type { MenuItem, Outside } from '../outside.ts';
import { waitUntil } from '../wait.ts';
import type { Bidi } from './bidi.ts';
import { pressKeys } from './keys.ts';

const MENU = `document.getElementById('contentAreaContextMenu')`;

/** Ours, as far as they are shown: a menu item of an extension is named after it. */
const OURS = `[...${MENU}.querySelectorAll('menuitem')]
  .filter((item) => !item.hidden && /-menuitem-_(file-of-link|newest-of-link|newest-of-page)$/.test(item.id))`;

const OFFERED = `return ${OURS}.map(({ id }) => id.replace(/^.*-menuitem-_/, ''));`;

const CHOOSE = `const item = ${OURS}.find(({ id }) => id.endsWith('-menuitem-_' + args.item));
  if (!item) { ${MENU}.hidePopup(); throw new Error('Not in the menu: ' + args.item); }
  ${MENU}.activateItem(item);`;

const ROWS = `return [...document.querySelectorAll('#urlbar .urlbarView-row[type=omnibox], #urlbar .urlbarView-row')]
  .map((row) => row.innerText.replace(/\\s+/g, ' ').trim()).filter(Boolean);`;

interface Means {
  readonly bidi: () => Bidi;
  readonly popup: (ask: () => Promise<void>) => Promise<Popup>;
}

export function outsideOf({ bidi, popup }: Means): Outside {
  const press = (key: string, ...modifiers: readonly string[]) => pressKeys(bidi(), [{ key, modifiers }]);

  async function openMenu(page: Page, selector: string): Promise<void> {
    await page.bringToFront();
    await page.click(selector, { button: 'right' });
    await waitUntil('the menu', () => bidi().privileged(`return ${MENU}.state === 'open';`));
  }

  return {
    async openPopup(page) {
      await page.bringToFront();
      return popup(() => press('O', 'Alt', 'Shift'));
    },
    async pressNewest(page) {
      await page.bringToFront();
      await press('G', 'Alt', 'Shift');
    },
    async choose(page, selector, item: MenuItem) {
      await openMenu(page, selector);
      await bidi().privileged(CHOOSE, { item });
    },
    async offered(page, selector) {
      await openMenu(page, selector);
      const items = await bidi().privileged<string[]>(OFFERED);
      await bidi().privileged(`${MENU}.hidePopup();`);
      return items;
    },
    async typeAddress(text) {
      await bidi().privileged(`gURLBar.focus(); gURLBar.select();`);
      await pressKeys(
        bidi(),
        [...text].map((key) => ({ key, modifiers: [] })),
      );
      await bidi().privileged(`await gURLBar.lastQueryContextPromise;`);
      return bidi().privileged<string[]>(ROWS);
    },
    enterAddress: (how) => (how === 'here' ? press('Enter') : press('Enter', 'Alt')),
  };
}
