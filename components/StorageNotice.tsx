import { i18n } from '#i18n';
import { useDesk } from './desk-context.ts';
import { StartOver } from './StartOver.tsx';
import styles from './StorageNotice.module.css';
import { storageWords } from './storage-words.ts';
import type { StorageStore } from './stores/storage.ts';
import { Button } from './ui/Button.tsx';
import { Notice } from './ui/Notice.tsx';

interface Props {
  readonly storage: StorageStore;
  /** There is a way from here to the options page. */
  readonly hasOptions: boolean;
  /** The page can show nothing else. */
  readonly isAlone: boolean;
}

/** What keeps Trig from reading or writing, or what the browser has deleted. */
export function StorageNotice({ storage, hasOptions, isAlone }: Props) {
  const desk = useDesk();
  const failure = storage.failure.value;
  const notices = (
    <div class={styles.notices} role="alert">
      {failure && (
        <Notice kind={failure.kind} {...storageWords(failure)}>
          <Button onClick={() => void storage.test()} busy={storage.isTesting.value} test="retry-storage">
            {i18n.t('storage.retry')}
          </Button>
          {failure.kind !== 'profile-full' && (
            <>
              <StartOver onStart={storage.startOver} />
              {hasOptions && (
                <Button look="link" onClick={desk.openOptions} test="storage-options">
                  {i18n.t('common.openOptions')}
                </Button>
              )}
            </>
          )}
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
  if (!isAlone) return notices;
  return (
    <main>
      <h1 class={styles.name}>{i18n.t('brand.name')}</h1>
      {notices}
    </main>
  );
}
