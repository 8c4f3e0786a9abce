import { browser } from 'wxt/browser';
import type { Outcome } from '../failure.ts';
import { batchOf, isOfNews, isOfOptions } from './notifications.ts';
import { openGrabs, openNews } from './pages.ts';
import { isWatchSet, WATCH } from './watch-alarm.ts';

export interface Wakes {
  /** Something may have moved: look at everything unfinished. */
  readonly look: () => Promise<void>;
  /** Whether the browser may be asking where to save a file: its name then comes with the person's answer. */
  readonly mayAskWhereToSave: () => boolean;
  /** Show the one file of a batch in its folder. */
  readonly showOnly: (batchId: string) => Promise<Outcome<null>>;
  /** This background has begun, whatever woke it. */
  readonly born: () => Promise<void>;
  /** The browser has started. */
  readonly started: () => Promise<void>;
  /** Trig is new here, or another version of it. */
  readonly installed: () => Promise<void>;
  /** It may be time to look for new versions. */
  readonly watch: () => Promise<void>;
  /** The button of the digest. */
  readonly grabNews: () => void;
}

/** Every event that wakes the background, apart from messages. None carries a payload: each only says "look". */
export function listen({
  born,
  look,
  mayAskWhereToSave,
  showOnly,
  started,
  installed,
  watch,
  grabNews,
}: Wakes): void {
  const wake = (): void => void look();
  const wakeAll = (): void => {
    void look();
    void watch();
  };

  // What woke it may say nothing of the queue, and its alarms may be gone: Firefox forgets those of an extension that is
  // disabled, and tells it nothing when it is enabled again (measured: 153).
  const begin = async (): Promise<void> => {
    void look();
    if (!(await isWatchSet())) void watch();
  };
  void born().then(begin, begin);

  browser.downloads.onCreated.addListener(wake);
  browser.downloads.onChanged.addListener((change) => {
    // Type and size come one by one, and the name as well where the browser asks nobody; nothing follows from them.
    const isAnswered = change.filename && mayAskWhereToSave();
    if (change.state || change.paused || change.danger || change.error || isAnswered) wake();
  });
  browser.downloads.onErased.addListener(wake);
  browser.alarms.onAlarm.addListener(({ name }) => void (name === WATCH ? watch() : look()));
  browser.permissions.onAdded.addListener(wakeAll);
  browser.runtime.onInstalled.addListener(() => void installed().then(wakeAll, wakeAll));
  browser.runtime.onStartup.addListener(() => void started().then(wakeAll, wakeAll));
  // While the background lives; when it does not, the alarm looks.
  globalThis.addEventListener('online', wakeAll);
  browser.notifications.onClicked.addListener((id) => {
    if (isOfOptions(id)) return void browser.runtime.openOptionsPage();
    if (isOfNews(id)) {
      void browser.notifications.clear(id);
      return void openNews();
    }
    const batchId = batchOf(id);
    if (batchId === undefined) return;
    void showOnly(batchId).then(({ ok }) => {
      if (!ok) void openGrabs(batchId);
    });
  });
  // Buttons are Chromium's alone (BROWSERS B6): the first grabs, the second is for later.
  browser.notifications.onButtonClicked?.addListener((id, button) => {
    if (!isOfNews(id)) return;
    void browser.notifications.clear(id);
    if (button === 0) grabNews();
  });
}
