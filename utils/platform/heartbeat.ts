import { browser } from 'wxt/browser';

const NAME = 'look';

/**
 * Looks again every half minute while something is unfinished: the one wake-up that does not depend on an
 * event which a killed background may have missed. Half a minute is the shortest Chromium allows.
 */
export async function keepLooking(wanted: boolean): Promise<void> {
  const set = await browser.alarms.get(NAME);
  if (wanted && !set) await browser.alarms.create(NAME, { periodInMinutes: 0.5 });
  if (!wanted && set) await browser.alarms.clear(NAME);
}
