import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { isForgotten } from '../../utils/credentials/credential.ts';
import { keyInFull } from '../key-words.ts';
import { KeyForm } from '../settings/KeyForm.tsx';
import type { PickerStore } from '../stores/picker.ts';
import { Notice } from '../ui/Notice.tsx';
import styles from './KeyLine.module.css';

/**
 * Where data packages would be listed, while there is no key to list them with. The search has the focus, and
 * OpenData is below; a key that is pasted there was meant for here, and is not shown on its way.
 */
export function KeyLine({ picker }: { readonly picker: PickerStore }) {
  const line = useRef<HTMLElement>(null);
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text').trim() ?? '';
      const field = line.current?.querySelector<HTMLInputElement>('[data-test=key]');
      if (!field || event.target === field || !KEY.test(text)) return;
      event.preventDefault();
      field.value = text;
      field.focus();
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
  const credential = picker.credential.current.value;
  return (
    <section ref={line} class={styles.line} data-test="key-line">
      {isForgotten(credential) && (
        <Notice
          kind="no-key"
          title={i18n.t('keyForm.forgotten.title', { key: keyInFull(credential) })}
          detail={i18n.t(
            credential.kind === 'project' ? 'keyForm.forgotten.both' : 'keyForm.forgotten.detail',
          )}
        />
      )}
      <div class={styles.form}>
        <KeyForm
          store={picker.credential}
          replaces={isForgotten(credential) ? credential.id : undefined}
          label={i18n.t('keyForm.first')}
          focus={false}
          onSaved={toSearch}
          brief
        />
      </div>
    </section>
  );
}

/** The line goes once there is a key, and the focus must not go with it. */
const toSearch = (): void => document.querySelector<HTMLElement>('[role=combobox]')?.focus();

/** OS's keys are one long word of letters and digits; nobody looks for a product by such a thing. */
const KEY = /^(?=.*\d)[A-Za-z0-9]{24,64}$/;
