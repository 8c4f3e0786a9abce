import { browser } from 'wxt/browser';
import { type Page, readPage } from '../data-hub/page.ts';

/** As the manifest names it; the key itself is the person's to choose. */
const GRAB_NEWEST = 'grab-newest';

/** The shortcut that grabs the newest version of what the tab shows. Opening the popup is the browser's own. */
export function listenToShortcuts(run: (page: Page | undefined) => void): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== GRAB_NEWEST) return;
    void addressOf(tab).then((address) => run(address === undefined ? undefined : readPage(address)));
  });
}

/** The tab comes with the command in Chromium, and in Firefox from 126 on; `activeTab` lets us see its address. */
async function addressOf(
  tab: { readonly url?: string | undefined } | undefined,
): Promise<string | undefined> {
  if (tab?.url !== undefined) return tab.url;
  const [active] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return active?.url;
}
