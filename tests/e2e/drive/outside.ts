import type { Page } from 'puppeteer-core';
import type { Popup } from './driver.ts';

export type MenuItem = 'file-of-link' | 'newest-of-link' | 'newest-of-page';

/**
 * What a person does in the browser's own furniture. In Firefox all of it is real: keys come in at the window, the menu is
 * the browser's, so is the address bar. Chromium's toolbar button is pressed by the protocol; its menu, shortcut and address
 * bar no driver reaches, so there the event is handed to the listeners in the real background.
 */
export type Outside = {
  /** With that tab in front, the shortcut that opens the popup (Chromium: the button itself). */
  readonly openPopup: (page: Page) => Promise<Popup>;
  /** With that tab in front, the shortcut that grabs the newest version. */
  readonly pressNewest: (page: Page) => Promise<void>;
  /** Opens the menu on what the selector names and chooses the item; rejects when it is not there. */
  readonly choose: (page: Page, selector: string, item: MenuItem) => Promise<void>;
  /** Items of ours in the menu on that element; Chromium cannot be asked. */
  readonly offered: ((page: Page, selector: string) => Promise<readonly string[]>) | undefined;
  /** Types into the address bar, keyword and all, and says which lines are offered. */
  readonly typeAddress: (text: string) => Promise<readonly string[]>;
  /** Enter in the address bar, after `typeAddress`. */
  readonly enterAddress: (how: 'here' | 'new tab') => Promise<void>;
};
