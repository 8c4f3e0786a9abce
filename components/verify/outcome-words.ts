import { i18n } from '#i18n';
import { counted } from '../words.ts';
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
