import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SettingsStore } from '../stores/settings.ts';
import { Button } from '../ui/Button.tsx';
import { KeyForm } from './KeyForm.tsx';
import styles from './KeyList.module.css';
import { NameField } from './NameField.tsx';
import { SecretField } from './SecretField.tsx';

/** Another key beside those that are kept: of another client, another account. */
export function AddKey({ settings: { credential, keys } }: { readonly settings: SettingsStore }) {
  const [isAdding, setAdding] = useState(false);
  const name = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    credential.forgetFailure();
    setAdding(false);
    // The button comes back in the place of the form.
    requestAnimationFrame(() => button.current?.focus());
  };
  if (!isAdding) {
    return (
      <div class={styles.add}>
        <Button
          onClick={() => {
            credential.forgetFailure();
            setAdding(true);
          }}
          test="add-key"
          buttonRef={button}
        >
          {i18n.t('settings.key.add')}
        </Button>
      </div>
    );
  }
  return (
    <KeyForm
      store={credential}
      label={i18n.t('settings.key.another')}
      name={() => name.current?.value ?? ''}
      cancel={i18n.t('settings.key.dontAdd')}
      onCancel={close}
      Secret={SecretField}
      onSaved={() => {
        keys.added();
        close();
      }}
    >
      <NameField field={name} />
    </KeyForm>
  );
}
