import { browser } from 'wxt/browser';
import type { Kept } from '../../components/stores/kept.ts';
import type { Opening } from '../../components/stores/opening.ts';
import type { Page } from '../data-hub/page.ts';
import { readHash } from '../picker/own-address.ts';
import { readFavourites } from './favourites.ts';

/** `storage.session`: in memory, for pages of ours alone (vault.ts), and gone when the browser closes. */
const RECORD = 'place';

/** All that decides where the picker opens, read side by side: nothing is painted before it is known (docs/decisions/0017). */
export async function readOpening(): Promise<Opening> {
  const asked = readHash(location.hash);
  const [page, { [RECORD]: kept }, favourites] = await Promise.all([
    asked ? undefined : pageShown(),
    browser.storage.session.get(RECORD),
    readFavourites(),
  ]);
  return { asked, page, kept, favourites };
}

export function keepPlace(kept: Kept): void {
  // A full or missing store costs a place, not a popup.
  browser.storage.session.set({ [RECORD]: kept }).catch(() => undefined);
}

/** `activeTab`: the browser tells it of this one tab, and only because the person has called Trig there. */
async function pageShown(): Promise<Page | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true }).catch(() => []);
  const { url = '' } = tab ?? {};
  // Most tabs show something else, and then the reading of addresses is not even loaded.
  return /^https:\/\/(?:osdatahub|api)\.os\.uk\//.test(url)
    ? (await import('./page-of-tab.ts')).pageOfTab(url)
    : undefined;
}
