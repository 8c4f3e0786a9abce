import { browser } from 'wxt/browser';

export const WATCH = 'watch';

export const isWatchSet = async (): Promise<boolean> => (await browser.alarms.get(WATCH)) !== undefined;

/**
 * Wakes the watch then, also a background that is gone. An alarm that was due while the computer slept rings once when
 * it wakes (BROWSERS B4); one that the browser has forgotten at its start is set again by whoever starts. It rings again every
 * two minutes until it is set anew: one that rang once and woke a background that was killed over it would be gone.
 */
export async function wakeWatchAt(at: number | undefined): Promise<void> {
  if (at === undefined) await browser.alarms.clear(WATCH);
  else await browser.alarms.create(WATCH, { when: at, periodInMinutes: 2 });
}
