import { i18n } from '#i18n';
import type { LedgerEntry } from '../../../utils/ledger/entry.ts';
import { releaseWords, sourceWords } from '../../source-words.ts';
import { visible } from '../../words.ts';

/** On the row of a file: of which version one has its very bytes. */
export function SameMark({ entry }: { readonly entry: LedgerEntry | undefined }) {
  if (!entry) return null;
  const title = [sourceWords(entry), visible(entry.path)].join(i18n.t('common.dot'));
  return (
    <span title={title} data-test="same-mark">
      {i18n.t('same.row', { which: releaseWords(entry) })}
    </span>
  );
}
