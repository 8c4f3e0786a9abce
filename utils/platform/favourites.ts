import { browser } from 'wxt/browser';
import { type Favourites, readPins, readRecents } from '../picker/favourites.ts';

/** Two records of `storage.local`: they survive the browser, and pages read them before they paint. */
export const PINS = 'pins';
export const RECENTS = 'recents';

export async function readFavourites(): Promise<Favourites> {
  const stored = await browser.storage.local.get([PINS, RECENTS]);
  const recents = readRecents(stored[RECENTS]).map(({ packageId }) => packageId);
  return { pins: readPins(stored[PINS]), recents };
}
