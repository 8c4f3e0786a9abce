import { browser } from 'wxt/browser';
import type { Failure } from '../failure.ts';
import type { Errand } from '../grabs/errand.ts';
import type { News } from '../grabs/news.ts';
import type { Part } from '../grabs/part-hold.ts';

/** What a notification says; `undefined` when the news calls for none. */
export type Wording = (news: News) => Words | undefined;

interface Words {
  readonly title: string;
  readonly message: string;
  /** What can be done about it at once, where the browser shows buttons. */
  readonly buttons?: readonly string[];
}

/**
 * One notification for a batch that has ended, a host to be answered for or a queue that stopped. Its id is that
 * of what it is about, so telling twice shows once. Firefox throws on `buttons` and ignores the other extras
 * (measured): there the four plain fields only.
 */
export async function notify(news: News, wording: Wording): Promise<void> {
  const words = wording(news);
  if (!words) return;
  const { buttons, ...plain } = words;
  const iconUrl = browser.runtime.getURL('/icon/128.png');
  const more = buttons && !import.meta.env.FIREFOX && { buttons: buttons.map((title) => ({ title })) };
  try {
    await browser.notifications.create(idOf(news), { type: 'basic', iconUrl, ...plain, ...more });
  } catch {
    // Notifications may be switched off; badge and popup tell it too, and a grab must not hang on its news.
  }
}

function idOf(news: News): string {
  switch (news.kind) {
    case 'batch':
      return `batch:${news.batch.id}`;
    case 'errand':
      return idOfErrand(news.errand);
    case 'digest':
      return `${NEWS}${Math.max(...news.items.map(({ at }) => at))}`;
    case 'asking':
      return `host:${news.grab.batchId}`;
    case 'hold':
      return 'hold:';
    case 'save-prompt':
      return 'save-prompt:';
    case 'part-hold':
      return idOfPart(news.hold.part);
    case 'storage':
      return STORAGE;
    default:
      return news satisfies never;
  }
}

function idOfPart(part: Part): string {
  switch (part.of) {
    case 'key':
      return `${OF_ONE_KEY}${part.credentialId}`;
    case 'batch':
      return `hold:${part.batchId}`;
    case 'disk':
      return 'hold:';
    default:
      return part satisfies never;
  }
}

/** What was taken bears its batch's id, so that the batch's end takes its place: one notification for a batch. */
function idOfErrand(errand: Errand): string {
  if (errand.came === 'taken') return `batch:${errand.taken.batchId ?? ''}`;
  const isOfKey = errand.came === 'failed' && OF_KEY.has(errand.failure.kind);
  return isOfKey ? OPTIONS : 'errand:';
}

/** What is mended on the options page; a click leads there. */
const OF_KEY: ReadonlySet<string> = new Set<Failure['kind']>(['no-key', 'key-refused', 'no-permission']);

const OPTIONS = 'options:';

/** One for each key that is refused or missing. */
const OF_ONE_KEY = 'key:';

const NEWS = 'news:';

export const STORAGE = 'storage:';

export const isOfNews = (notificationId: string): boolean => notificationId.startsWith(NEWS);

export const isOfOptions = (notificationId: string): boolean =>
  notificationId === OPTIONS || notificationId.startsWith(OF_ONE_KEY);

/** The batch a notification is about, `''` when it is about all; `undefined` for none of ours. */
export const batchOf = (notificationId: string): string | undefined =>
  /^(?:batch|host|hold|storage|save-prompt):(.*)$/.exec(notificationId)?.[1];
