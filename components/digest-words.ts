import { i18n } from '#i18n';
import type { Item } from '../utils/watch/news.ts';
import { counted, format, visible } from './words.ts';

/** More names than these nobody reads in a notification. */
const NAMED = 4;

/** The one notification for all that is new. */
export function digestWords(items: readonly Item[]): {
  readonly title: string;
  readonly message: string;
  readonly buttons: readonly string[];
} {
  const names = items.slice(0, NAMED).map(newsWords);
  const more = items.length - names.length;
  const all = names.join(i18n.t('common.comma'));
  return {
    title: counted('news.digest', items.length),
    message: more > 0 ? i18n.t('news.more', { packages: all, count: format.count(more) }) : all,
    buttons: [i18n.t('news.grab'), i18n.t('news.later')],
  };
}

/** "AddressBase Plus (3 Sept 2026)"; of several versions how many they are. */
function newsWords({ packageName, versions }: Item): string {
  return i18n.t('news.item', { package: visible(packageName), which: whichWords(versions) });
}

/** "3 Sept 2026", "12 versions". */
export const whichWords = (versions: Item['versions']): string =>
  versions.length === 1
    ? format.day(versions[0]?.createdOn ?? '')
    : counted('picker.versions', versions.length);
