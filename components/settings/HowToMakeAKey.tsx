import { i18n } from '#i18n';
import styles from './HowToMakeAKey.module.css';

export function HowToMakeAKey() {
  return (
    <details class={styles.how}>
      <summary>{i18n.t('settings.key.how')}</summary>
      <ol>
        <li>{i18n.t('settings.key.steps.one')}</li>
        <li>{i18n.t('settings.key.steps.two')}</li>
        <li>{i18n.t('settings.key.steps.three')}</li>
      </ol>
    </details>
  );
}
