import { browser } from 'wxt/browser';
import type { Grab } from '../grabs/grab.ts';

const PREFIX = 'grab:';

/** What a notification says about a grab; `undefined` when its state calls for none. */
export type Wording = (grab: Grab) => { readonly title: string; readonly message: string } | undefined;

/**
 * One notification for a grab that has ended or waits for the person. Its id is the grab's, so telling twice
 * shows once. Firefox throws on `buttons` and ignores the other extras (measured): the four plain fields only.
 */
export async function notify(grab: Grab, wording: Wording): Promise<void> {
  const words = wording(grab);
  if (!words) return;
  const iconUrl = browser.runtime.getURL('/icon/128.png');
  try {
    await browser.notifications.create(PREFIX + grab.id, { type: 'basic', iconUrl, ...words });
  } catch {
    // Notifications may be switched off; badge and popup tell it too, and a grab must not hang on its news.
  }
}

/** The grab a notification is about. */
export const grabOf = (notificationId: string): string | undefined =>
  notificationId.startsWith(PREFIX) ? notificationId.slice(PREFIX.length) : undefined;
