import { i18n } from '#i18n';
import styles from './Privacy.module.css';
import { Section } from './Section.tsx';

export function Privacy() {
  return (
    <Section title={i18n.t('settings.privacy.title')}>
      <ul class={styles.lines}>
        <li>{i18n.t('settings.privacy.one')}</li>
        <li>{i18n.t('settings.privacy.two')}</li>
        <li>{i18n.t('settings.privacy.three')}</li>
      </ul>
    </Section>
  );
}
