import type { Driver } from './drive/driver.ts';

/**
 * Listens from now on. Headless Firefox closes a notification as soon as it was shown (measured), so both ends are listened
 * for. Doing it again begins anew.
 */
export const listenForNotifications = (driver: Driver): Promise<void> =>
  driver.evaluate(() => {
    const seen = new Set<string>();
    const note = (id: string): void => void seen.add(id);
    const events = chrome.notifications as unknown as Record<
      string,
      chrome.events.Event<typeof note> | undefined
    >;
    events.onShown?.addListener(note);
    events.onClosed?.addListener(note);
    Reflect.set(window, 'seenNotifications', seen);
  });

/** The ids of all notifications since then. */
export const told = (driver: Driver): Promise<readonly string[]> =>
  driver.evaluate(async () => {
    const seen: Set<string> = Reflect.get(window, 'seenNotifications');
    return [...new Set([...seen, ...Object.keys(await chrome.notifications.getAll())])];
  });
