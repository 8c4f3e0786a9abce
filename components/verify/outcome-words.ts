import { i18n } from '#i18n';
import { baseName } from '../../utils/verify/paths.ts';
import { counted, visible } from '../words.ts';
import type { Sieve } from './results.ts';

/** What came of all of it: "22 right, 1 wrong, 2 missing". */
export function outcomeWords(counts: Readonly<Record<Sieve, number>>, isStopped: boolean): string {
  const { all, right, wrong, unclear, missing } = counts;
  const parts = [
    right > 0 && counted('verify.outcome.right', right),
    wrong > 0 && counted('verify.outcome.wrong', wrong),
    unclear > 0 && counted('verify.outcome.unclear', unclear),
    missing > 0 && counted('verify.outcome.missing', missing),
  ].filter(Boolean);
  const words = all > 0 && right === all ? counted('verify.outcome.allRight', all) : parts.join(', ');
  return isStopped
    ? i18n.t('verify.outcome.stopped', { so: words || i18n.t('verify.outcome.nothing') })
    : words;
}

/** Which lists of checksums were compared with as well, and what was not counted. */
export const besideWords = (lists: readonly string[], beside: readonly string[]): string =>
  [
    lists.length > 0 && i18n.t('verify.beside.lists', { names: names(lists) }),
    beside.length > 0 && i18n.t('verify.beside.others', { names: names(beside) }),
  ]
    .filter(Boolean)
    .join(' ');

/** Each name once: a list may be in every folder. */
const names = (paths: readonly string[]): string =>
  [...new Set(paths.map(baseName))].map(visible).join(i18n.t('common.comma'));
