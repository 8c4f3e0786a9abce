import { browser } from 'wxt/browser';
import { createPublisher } from './changes.ts';

/** In `storage.local`, which the browser keeps when it deletes a database: there has been one. */
const MARK = 'databaseMade';

/** When a new database was found where there had been one. */
const LOSS = 'databaseLost';

/**
 * Called with each connection. A database that is new although there was one before has been deleted by the browser, on a
 * nearly full disk or because it was damaged (docs/decisions/0032): that is noted until the person has read it.
 */
export async function noteDatabase(isNew: boolean): Promise<void> {
  const { [MARK]: mark } = await browser.storage.local.get(MARK);
  if (isNew && mark) {
    await browser.storage.local.set({ [LOSS]: Date.now() });
    createPublisher()('storage');
  }
  if (!mark) await browser.storage.local.set({ [MARK]: true });
}

export async function isDatabaseLost(): Promise<boolean> {
  const { [LOSS]: lost } = await browser.storage.local.get(LOSS);
  return lost !== undefined;
}

/** Trig is about to delete it: a new one is then no loss to tell of. */
export const expectNewDatabase = (): Promise<void> => browser.storage.local.remove([MARK, LOSS]);

export const dismissLoss = (): Promise<void> => browser.storage.local.remove(LOSS);
