import { browser } from 'wxt/browser';
import { withTimeLimit } from '../time-limit.ts';

/** More than most of what Trig writes at once: on a disk that is nearly full, a few bytes still fit. */
export const SAMPLE = 'x'.repeat(200_000);

const TEST = 'storageTest';

/** In `storage.session`, which is in memory: the database has failed, and every context must know. */
const DOUBT = 'storageDoubt';

/** Milliseconds. */
const ANSWERS_WITHIN = 5_000;

/**
 * Rejects where nothing can be written. Chromium 156 deletes a database that it cannot open properly, and on a full disk that
 * happened in about every third run in which two contexts opened it again and again (measured, decision 0032): after a
 * failure it is opened only when this has succeeded.
 */
export const writeSample = (): Promise<void> => withTimeLimit(write(), ANSWERS_WITHIN);

async function write(): Promise<void> {
  await browser.storage.local.set({ [TEST]: SAMPLE });
  await browser.storage.local.remove(TEST);
}

export const isDoubtful = (): Promise<boolean> =>
  browser.storage.session.get(DOUBT).then(
    (stored) => stored[DOUBT] !== undefined,
    () => false,
  );

export function doubt(): void {
  browser.storage.session.set({ [DOUBT]: true }).catch(() => undefined);
}

export function trust(): void {
  browser.storage.session.remove(DOUBT).catch(() => undefined);
}
