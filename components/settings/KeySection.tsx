import { i18n } from '#i18n';
import type { SettingsStore } from '../stores/settings.ts';
import { AddKey } from './AddKey.tsx';
import { HowToMakeAKey } from './HowToMakeAKey.tsx';
import { KeyForm } from './KeyForm.tsx';
import { KeyList } from './KeyList.tsx';
import { SecretField } from './SecretField.tsx';
import { Section } from './Section.tsx';
import { TracesOwed } from './TracesOwed.tsx';

/** The keys: to give one, or those there are and what can be done with them. */
export function KeySection({ settings }: { readonly settings: SettingsStore }) {
  const { credential: store } = settings;
  const [current, all] = [store.current.value, store.all.value];
  if (current === undefined) return <Section title={i18n.t('settings.key.title')}>{null}</Section>;
  if (all.length === 0) {
    return (
      <Section title={i18n.t('settings.key.title')}>
        <TracesOwed />
        <p>{i18n.t('settings.key.none')}</p>
        <KeyForm store={store} Secret={SecretField} />
        <HowToMakeAKey />
      </Section>
    );
  }
  return (
    <Section title={all.length > 1 ? i18n.t('settings.key.titles') : i18n.t('settings.key.title')}>
      <TracesOwed />
      <KeyList settings={settings} />
      <AddKey settings={settings} />
    </Section>
  );
}
