import { browser } from 'wxt/browser';
import { type Page, readPage } from '../data-hub/page.ts';

/** What the menu items say, in the browser's language. */
export interface MenuTitles {
  readonly file: string;
  readonly newest: string;
}

const SITE = 'https://osdatahub.os.uk';

/** The links on a data package's page, and the API's own, e.g. in somebody's notes. */
const FILES = [
  `${SITE}/api/dataPackages/*/*/download?*`,
  'https://api.os.uk/downloads/v1/dataPackages/*/versions/*/downloads?*',
];

/**
 * A pattern knows no digits, so each digit has its own: the page that lists the packages has the same address up to
 * there, and no package to grab. What was clicked is read strictly all the same (data-hub/page.ts).
 */
const PACKAGES = [
  'data/downloads/data-packages',
  'downloads/packages',
  'data/downloads/packages',
  'downloads/data-packages',
].flatMap((folder) => Array.from({ length: 10 }, (_, digit) => `${SITE}/${folder}/${digit}*`));

/**
 * Items of the browser's own menu, on links and on the page of a data package. Both browsers keep them for a background
 * that sleeps; they are put there anew at each install and start.
 */
export function listenToMenus(titles: MenuTitles, run: (page: Page | undefined) => void): void {
  let last: Promise<unknown> = Promise.resolve();
  const offer = (): void => {
    // Installed and started may come together: one after the other, or both would add the same item.
    last = last.then(() => browser.contextMenus.removeAll()).then(() => addItems(titles));
  };
  browser.runtime.onInstalled.addListener(offer);
  browser.runtime.onStartup.addListener(offer);
  browser.contextMenus.onClicked.addListener(({ menuItemId, linkUrl, pageUrl }) => {
    const address = menuItemId === 'newest-of-page' ? pageUrl : linkUrl;
    run(address === undefined ? undefined : readPage(address));
  });
}

function addItems({ file, newest }: MenuTitles): void {
  const items = browser.contextMenus;
  items.create({ id: 'file-of-link', title: file, contexts: ['link'], targetUrlPatterns: FILES });
  items.create({ id: 'newest-of-link', title: newest, contexts: ['link'], targetUrlPatterns: PACKAGES });
  items.create({ id: 'newest-of-page', title: newest, contexts: ['page'], documentUrlPatterns: PACKAGES });
}
