import { i18n } from '#i18n';
import styles from './StorageNotice.module.css';
import { storageWords } from './storage-words.ts';
import type { StorageStore } from './stores/storage.ts';
import { Button } from './ui/Button.tsx';
import { Notice } from './ui/Notice.tsx';

/** What keeps Trig from reading or writing, or what the browser has deleted. */
export function StorageNotice({ storage }: { readonly storage: StorageStore }) {
  const failure = storage.failure.value;
  return (
    <div class={styles.notices} role="alert">
      {failure && (
        <Notice kind={failure.kind} {...storageWords(failure)}>
          <Button onClick={() => void storage.test()} busy={storage.isTesting.value} test="retry-storage">
            {i18n.t('storage.retry')}
          </Button>
        </Notice>
      )}
      {storage.isLost.value && (
        <Notice
          kind="database-lost"
          title={i18n.t('storage.lost.title')}
          detail={i18n.t('storage.lost.detail')}
        >
          <Button onClick={() => void storage.dismissLoss()} test="dismiss-loss">
            {i18n.t('common.dismiss')}
          </Button>
        </Notice>
      )}
    </div>
  );
}
