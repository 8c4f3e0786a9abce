import { i18n } from '#i18n';
import { keyInFull } from '../key-words.ts';
import type { SettingsStore } from '../stores/settings.ts';
import styles from './KeyList.module.css';
import { SavedKey } from './SavedKey.tsx';

/** All keys that are kept, in the order they came; one alone stands there without a list around it. */
export function KeyList({ settings }: { readonly settings: SettingsStore }) {
  const { all, current } = settings.credential;
  const [first] = all.value;
  if (first && all.value.length === 1) {
    return <SavedKey key={first.id} credential={first} settings={settings} isAlone isInUse />;
  }
  return (
    <ul class={styles.keys} aria-label={i18n.t('settings.key.list')}>
      {all.value.map((one) => (
        <li key={one.id} class={styles.key} data-test="saved-key" aria-label={keyInFull(one)}>
          <SavedKey credential={one} settings={settings} isInUse={one.id === current.value?.id} />
        </li>
      ))}
    </ul>
  );
}
