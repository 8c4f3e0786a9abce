import { i18n } from '#i18n';
import styles from './Files.module.css';
import { Section } from './Section.tsx';

export function Files() {
  return (
    <Section title={i18n.t('settings.files.title')}>
      <p>{i18n.t('settings.files.detail')}</p>
      <code class={styles.path}>
        {i18n
          .t('settings.files.path')
          .split(' / ')
          .map((part, index) => (
            <span key={part}>
              {index > 0 && ' / '}
              <span class={styles.part}>{part}</span>
            </span>
          ))}
      </code>
    </Section>
  );
}
