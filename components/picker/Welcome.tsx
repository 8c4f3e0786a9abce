import { i18n } from '#i18n';
import { KeyForm } from '../settings/KeyForm.tsx';
import type { PickerStore } from '../stores/picker.ts';
import { Contours } from '../ui/Contours.tsx';
import { Mark } from '../ui/Mark.tsx';
import { Notice } from '../ui/Notice.tsx';
import { isForgotten } from './needs-key.ts';
import styles from './Welcome.module.css';

/** The popup before there is a key: one line, one field. */
export function Welcome({ picker }: { readonly picker: PickerStore }) {
  const credential = picker.credential.current.value;
  return (
    <main class={styles.welcome}>
      {isForgotten(credential) && (
        <Notice
          kind="no-key"
          title={i18n.t('keyForm.forgotten.title', { hint: credential.hint })}
          detail={i18n.t('keyForm.forgotten.detail')}
        />
      )}
      <div class={styles.ground}>
        <Contours />
        <Mark size={56} />
      </div>
      <div class={styles.form}>
        <h2>{i18n.t('keyForm.first')}</h2>
        <KeyForm store={picker.credential} />
      </div>
    </main>
  );
}
