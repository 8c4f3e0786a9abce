import { browser } from 'wxt/browser';
import { inTurn } from '../grabs/in-turn.ts';
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
  type Change = readonly [record: string, next: (stored: unknown) => unknown];
  const write = inTurn(async ([record, next]: Change) => {
    const { [record]: stored } = await browser.storage.local.get(record);
    await browser.storage.local.set({ [record]: next(stored) });
  });
  /** A full store costs a favourite, not the grab it is noted for. */
  const change = (...asked: Change): Promise<void> => write(asked).catch(() => undefined);
  return {
    pin: (packageIds, isPinned) => change(PINS, (stored) => pinned(readPins(stored), packageIds, isPinned)),
    note: (packageIds, keep) => {
      const [at, before] = [now(), forgottenBefore(keep, now())];
      return change(RECENTS, (stored) => noted(readRecents(stored), packageIds, at, before));
    },
    forgetRecents: () => change(RECENTS, () => []),
  };
}
