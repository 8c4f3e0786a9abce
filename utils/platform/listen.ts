import { browser } from 'wxt/browser';
import type { Outcome } from '../failure.ts';
import { grabOf } from './notifications.ts';

export interface Wakes {
  /** Something may have moved: look at everything unfinished. */
  readonly look: () => Promise<void>;
  /** Show a grab's file in its folder. */
  readonly show: (grabId: string) => Promise<Outcome<null>>;
  /** The browser has started. */
  readonly started: () => Promise<void>;
}

/** Every event that wakes the background, apart from messages. None carries a payload: each only says "look". */
export function listen({ look, show, started }: Wakes): void {
  const wake = (): void => void look();

  browser.downloads.onCreated.addListener(wake);
  browser.downloads.onChanged.addListener(wake);
  browser.downloads.onErased.addListener(wake);
  browser.alarms.onAlarm.addListener(wake);
  browser.runtime.onInstalled.addListener(wake);
  browser.runtime.onStartup.addListener(() => void started().then(look));
  browser.notifications.onClicked.addListener((id) => {
    const grab = grabOf(id);
    if (grab) void show(grab);
  });
}
