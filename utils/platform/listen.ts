import { browser } from 'wxt/browser';
import type { Outcome } from '../failure.ts';
import { batchOf, isOfOptions } from './notifications.ts';
import { openGrabs } from './pages.ts';

export interface Wakes {
  /** Something may have moved: look at everything unfinished. */
  readonly look: () => Promise<void>;
  /** Show the one file of a batch in its folder. */
  readonly showOnly: (batchId: string) => Promise<Outcome<null>>;
  /** The browser has started. */
  readonly started: () => Promise<void>;
}

/** Every event that wakes the background, apart from messages. None carries a payload: each only says "look". */
export function listen({ look, showOnly, started }: Wakes): void {
  const wake = (): void => void look();

  browser.downloads.onCreated.addListener(wake);
  browser.downloads.onChanged.addListener((change) => {
    // File name, type and size come one by one; nothing follows from them.
    if (change.state || change.paused || change.danger || change.error) wake();
  });
  browser.downloads.onErased.addListener(wake);
  browser.alarms.onAlarm.addListener(wake);
  browser.permissions.onAdded.addListener(wake);
  browser.runtime.onInstalled.addListener(wake);
  browser.runtime.onStartup.addListener(() => void started().then(look));
  // While the background lives; when it does not, the alarm looks.
  globalThis.addEventListener('online', wake);
  browser.notifications.onClicked.addListener((id) => {
    if (isOfOptions(id)) return void browser.runtime.openOptionsPage();
    const batchId = batchOf(id);
    if (batchId === undefined) return;
    void showOnly(batchId).then(({ ok }) => {
      if (!ok) void openGrabs(batchId);
    });
  });
}
