import { i18n } from '#i18n';
import type { Copier } from '../stores/copier.ts';
import { Icon } from '../ui/Icon.tsx';
import { shortMd5 } from '../words.ts';
import styles from './Md5.module.css';

interface Props {
  readonly md5: string | undefined;
  readonly copier: Copier;
}

/**
 * Enough of the sum to compare by eye; a click copies all of it (pick.ts), as Ctrl+C does on the cursor's row.
 * No button: what is inside an `option` can never take the focus.
 */
export function Md5({ md5, copier }: Props) {
  if (md5 === undefined) return <span class={styles.none}>{i18n.t('picker.noMd5')}</span>;
  const isCopied = copier.copied.value === md5;
  return (
    <span class={styles.md5} data-copy data-test="copy-row-md5" title={`${i18n.t('common.copyMd5')} ${md5}`}>
      {i18n.t('picker.md5')} <code>{shortMd5(md5)}</code>
      <Icon name={isCopied ? 'check' : 'copy'} size={13} />
    </span>
  );
}
