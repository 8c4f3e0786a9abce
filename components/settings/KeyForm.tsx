import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useDesk } from '../desk-context.ts';
import { PROJECTS } from '../places.ts';
import type { CredentialStore } from '../stores/credential.ts';
import { Button } from '../ui/Button.tsx';
import styles from './KeyForm.module.css';
import { NewKeyVerdict } from './NewKeyVerdict.tsx';

interface Props {
  readonly store: CredentialStore;
  readonly label?: string;
  readonly onSaved?: () => void;
  /** There is a key to fall back on. */
  readonly onCancel?: () => void;
  /** What the button that leaves it says. */
  readonly cancel?: string;
  /** The id of the key that this one takes the place of; else it is a new one. */
  readonly replaces?: string | undefined;
  /** What a new one is called. */
  readonly name?: () => string;
  /** More fields. */
  readonly children?: ComponentChildren;
  readonly focus?: boolean;
  /** Above a list: what can wait is said once somebody turns to the field. */
  readonly brief?: boolean;
}

/**
 * Takes a key and lets go of it: the value is read from the field when it is sent, and the field is emptied
 * in the same breath. It is in no state, no signal and, for want of a `name`, in no form data.
 */
export function KeyForm(props: Props) {
  const { store, label, onSaved, onCancel, cancel, replaces, name, children } = props;
  const { focus = true, brief = false } = props;
  const desk = useDesk();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const forget = useRef<HTMLInputElement>(null);
  const [isMissing, setMissing] = useState(false);
  const [isBrief, setBrief] = useState(brief);
  const saving = store.busy.value === 'saving' && store.about.value === replaces;
  // At once: later it would be taken from who types elsewhere already.
  useLayoutEffect(() => {
    if (focus) field.current?.focus();
  }, [focus]);

  const submit = async (event: Event) => {
    event.preventDefault();
    // Not taken from the field while something else is under way with the keys: it would be lost.
    if (!field.current || store.busy.peek()) return;
    const key = field.current.value;
    field.current.value = '';
    setMissing(key.trim() === '');
    if (key.trim() === '') return field.current.focus();
    const as = { ...(name && { name: name() }), ...(replaces !== undefined && { replaces }) };
    const kept = await store.save(key, forget.current?.checked ? 'session' : 'profile', as);
    if (kept) onSaved?.();
    else field.current?.focus();
  };

  return (
    <form class={styles.form} onSubmit={submit}>
      <label for={`${id}-key`}>{label ?? i18n.t('keyForm.label')}</label>
      <div class={styles.line}>
        <input
          ref={field}
          id={`${id}-key`}
          class={styles.key}
          data-test="key"
          type="password"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-describedby={`${id}-hint`}
          aria-invalid={isMissing || undefined}
          onFocus={() => setBrief(false)}
        />
        <Button look="main" submit busy={store.busy.value !== undefined} test="save-key">
          {saving ? i18n.t('keyForm.checking') : i18n.t('keyForm.save')}
        </Button>
        {onCancel && <Button onClick={onCancel}>{cancel ?? i18n.t('settings.key.cancel')}</Button>}
      </div>
      <p id={`${id}-hint`} class={styles.missing} role="status">
        {isMissing && i18n.t('keyForm.empty')}
      </p>
      {children}
      {!isBrief && (
        <label class={styles.forget}>
          <input ref={forget} type="checkbox" data-test="forget" />
          {i18n.t('keyForm.forget')}
        </label>
      )}
      <NewKeyVerdict store={store} of={replaces} />
      <p class={styles.where}>
        {!isBrief && `${i18n.t('keyForm.where')} ${i18n.t('keyForm.need')} `}
        <Button look="link" onClick={() => desk.openTab(PROJECTS)} test="open-projects">
          {isBrief ? i18n.t('keyForm.made') : i18n.t('keyForm.link')}
        </Button>
      </p>
    </form>
  );
}
