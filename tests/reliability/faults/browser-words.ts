import type { Driver } from '../../e2e/drive/driver.ts';
import { giveNames } from './watch.ts';

/** What the browser itself said and showed, as far as an extension page can hear it. */
export interface BrowserWords {
  /** Reasons it gave for downloads that broke off, in order. */
  readonly errors: readonly string[];
  /** Ids of our notifications that were up at some time. */
  readonly notified: readonly string[];
}

/** Listens from the lookout, which holds no script of ours; Trig erases what broke off, so it is heard or lost. */
export async function hear(driver: Driver): Promise<() => Promise<BrowserWords>> {
  await driver.evaluate(giveNames);
  await driver.evaluate(hearHere);
  return () =>
    driver.evaluate(() => {
      const { errors, notified } = (globalThis as unknown as { trigHeard: Heard }).trigHeard;
      return { errors, notified: [...notified] };
    });
}

interface Heard {
  readonly errors: string[];
  readonly notified: Set<string>;
  stop(): void;
}

function hearHere(): void {
  const home = globalThis as unknown as { trigHeard?: Heard };
  home.trigHeard?.stop();
  const errors: string[] = [];
  const notified = new Set<string>();
  const onChanged = ({ error }: { readonly error?: { readonly current?: string | undefined } | undefined }): void => {
    if (error?.current) errors.push(error.current);
  };
  const look = setInterval(() => {
    void Promise.resolve(chrome.notifications.getAll()).then((all) => {
      for (const id of Object.keys(all)) notified.add(id);
    });
  }, 100);
  chrome.downloads.onChanged.addListener(onChanged);
  const stop = (): void => {
    clearInterval(look);
    chrome.downloads.onChanged.removeListener(onChanged);
  };
  home.trigHeard = { errors, notified, stop };
}
