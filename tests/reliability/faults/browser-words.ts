import type { Driver } from '../../e2e/drive/driver.ts';
import { giveNames } from './watch.ts';

/** What the browser itself said and showed, as far as an extension page can hear it. */
export interface BrowserWords {
  /** Reasons it gave for downloads that broke off, in order. */
  readonly errors: readonly string[];
  /** Ids of our notifications, one for each time it was shown. */
  readonly notified: readonly string[];
}

/** Listens from the lookout, which holds no script of ours; Trig erases what broke off, so it is heard or lost. */
export async function hear(driver: Driver): Promise<() => Promise<BrowserWords>> {
  await driver.evaluate(giveNames);
  await driver.evaluate(hearHere);
  return () =>
    driver.evaluate(() => {
      const { errors, notified } = (globalThis as unknown as { trigHeard: Heard }).trigHeard;
      return { errors, notified };
    });
}

interface Heard {
  readonly errors: string[];
  readonly notified: string[];
  stop(): void;
}

function hearHere(): void {
  const home = globalThis as unknown as { trigHeard?: Heard };
  home.trigHeard?.stop();
  const errors: string[] = [];
  const notified: string[] = [];
  const onChanged = ({
    error,
  }: {
    readonly error?: { readonly current?: string | undefined } | undefined;
  }) => {
    if (error?.current) errors.push(error.current);
  };
  const onClosed = (id: string): void => void notified.push(id);
  // Dismissed as soon as it shows, as by a person: one that comes twice under one id is then counted twice.
  // Without a screen Firefox closes each by itself (measured).
  const dismissing = setInterval(async () => {
    for (const id of Object.keys(await chrome.notifications.getAll())) await chrome.notifications.clear(id);
  }, 100);
  chrome.downloads.onChanged.addListener(onChanged);
  chrome.notifications.onClosed.addListener(onClosed);
  const stop = (): void => {
    clearInterval(dismissing);
    chrome.downloads.onChanged.removeListener(onChanged);
    chrome.notifications.onClosed.removeListener(onClosed);
  };
  home.trigHeard = { errors, notified, stop };
}
