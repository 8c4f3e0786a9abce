import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isForgotten } from '../../utils/credentials/credential.ts';
import type { SettingsStore } from '../stores/settings.ts';
import { Notice } from '../ui/Notice.tsx';
import { HowToMakeAKey } from './HowToMakeAKey.tsx';
import { KeyForm } from './KeyForm.tsx';
import { SavedKey } from './SavedKey.tsx';
import { SecretField } from './SecretField.tsx';
import { Section } from './Section.tsx';

/** The key: to give one, or the one there is and what can be done with it. */
export function KeySection({ settings }: { readonly settings: SettingsStore }) {
  const { credential: store } = settings;
  const [isReplacing, setReplacing] = useState(false);
  const current = store.current.value;
  const isProject = current?.kind === 'project';
  const stopReplacing = () => {
    store.forgetFailure();
    setReplacing(false);
  };

  if (current === undefined) return <Section title={i18n.t('settings.key.title')}>{null}</Section>;
  if (current === null) {
    return (
      <Section title={i18n.t('settings.key.title')}>
        <p>{i18n.t('settings.key.none')}</p>
        <KeyForm store={store} Secret={SecretField} />
        <HowToMakeAKey />
      </Section>
    );
  }
  if (isForgotten(current)) {
    return (
      <Section title={i18n.t('settings.key.title')}>
        <Notice
          kind="no-key"
          title={i18n.t('keyForm.forgotten.title', { hint: current.hint })}
          detail={i18n.t(isProject ? 'keyForm.forgotten.bothHere' : 'keyForm.forgotten.detail')}
        />
        <KeyForm store={store} Secret={SecretField} hasSecret={isProject} />
      </Section>
    );
  }
  return (
    <Section title={i18n.t('settings.key.title')}>
      <SavedKey
        credential={current}
        settings={settings}
        isReplacing={isReplacing}
        onReplace={() => setReplacing(true)}
      />
      {isReplacing && (
        <KeyForm
          store={store}
          label={i18n.t('settings.key.newKey')}
          Secret={SecretField}
          hasSecret={isProject}
          onSaved={stopReplacing}
          onCancel={stopReplacing}
        />
      )}
    </Section>
  );
}
