import { i18n } from '#i18n';
import type { LedgerEntry } from '../../../utils/ledger/entry.ts';
import { releaseWords } from '../../source-words.ts';
import { counted, format } from '../../words.ts';

interface Offer {
  readonly count: number;
  readonly size: number;
  readonly sources: readonly LedgerEntry[];
}

/** "9,945 of these are byte for byte what you have from 4 Sept 2026 (52.0 GB): skip them" */
export function offerWords({ count, size, sources }: Offer): string {
  const [first] = sources;
  const from =
    sources.length === 1 && first ? releaseWords(first) : counted('picker.versions', sources.length);
  const what = { from, size: format.bytes(size) };
  return count === 1
    ? i18n.t('same.one', what)
    : i18n.t('same.many', { ...what, count: format.count(count) });
}
