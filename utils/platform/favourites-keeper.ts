import { browser } from 'wxt/browser';
import { forgottenBefore } from '../ledger/retention.ts';
import { pinned, readPins, readRecents } from '../picker/favourites.ts';
import { noted } from '../picker/noted.ts';
import type { Settings } from '../settings.ts';
import { PINS, RECENTS } from './favourites.ts';

/** The background's side: it alone writes. */
export interface FavouritesKeeper {
  pin(packageIds: readonly string[], isPinned: boolean): Promise<void>;
  /** Grabbed from these just now. The history's choice counts here too: who wants none has no recents. */
  note(packageIds: readonly string[], keep: Settings['keepHistory']): Promise<void>;
  /** Pins stay: they are a choice, not a trace. */
  forgetRecents(): Promise<void>;
}

export function createFavouritesKeeper(now: () => number): FavouritesKeeper {
  /** One after the other, or two that come together would each write over the other's. */
  let last: Promise<void> = Promise.resolve();
  const change = (record: string, next: (stored: unknown) => unknown): Promise<void> => {
    last = last
      .then(async () => {
        const { [record]: stored } = await browser.storage.local.get(record);
        await browser.storage.local.set({ [record]: next(stored) });
      })
      .catch(() => undefined);
    return last;
  };
  return {
    pin: (packageIds, isPinned) => change(PINS, (stored) => pinned(readPins(stored), packageIds, isPinned)),
    note: (packageIds, keep) => {
      const [at, before] = [now(), forgottenBefore(keep, now())];
      return change(RECENTS, (stored) => noted(readRecents(stored), packageIds, at, before));
    },
    forgetRecents: () => change(RECENTS, () => []),
  };
}
