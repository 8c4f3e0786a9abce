import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PermissionStore } from '../stores/permission.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import styles from './Permission.module.css';

/** Shown while the browser does not let Trig ask OS Data Hub; gone as soon as it does. */
export function Permission({ store }: { readonly store: PermissionStore }) {
  const [isRefused, setRefused] = useState(false);
  if (store.granted.value !== false) return null;
  const request = async () => {
    await store.request();
    setRefused(store.granted.peek() === false);
  };
  return (
    <div class={styles.permission}>
      <Notice
        kind="no-permission"
        title={i18n.t('settings.permission.title')}
        detail={i18n.t('settings.permission.detail')}
      >
        <Button look="main" onClick={() => void request()} test="grant">
          {i18n.t('settings.permission.grant')}
        </Button>
        <span role="status">{isRefused && i18n.t('settings.permission.refused')}</span>
      </Notice>
    </div>
  );
}
