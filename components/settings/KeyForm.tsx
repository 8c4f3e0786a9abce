import type { ComponentChildren, ComponentType } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isOfSecret } from '../../utils/credentials/credential.ts';
import { useDesk } from '../desk-context.ts';
import { PROJECTS } from '../places.ts';
import type { CredentialStore } from '../stores/credential.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/class-names.ts';
import look from '../ui/Field.module.css';
import styles from './KeyForm.module.css';
import { NewKeyVerdict } from './NewKeyVerdict.tsx';
import type { SecretProps } from './SecretField.tsx';

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
  /** Where a project's secret is taken too. Handed in, so that the popup does not carry it. */
  readonly Secret?: ComponentType<SecretProps>;
  /** The key that was there has one. */
  readonly hasSecret?: boolean;
  readonly focus?: boolean;
  /** Above a list: what can wait is said once somebody turns to the field. */
  readonly brief?: boolean;
}

/**
 * Takes a key, and a project's secret with it, and lets go of them: the values are read from the fields when they are
 * sent, and the fields are emptied in the same breath. They are in no state, no signal and, for want of a `name`, in no
 * form data.
 */
export function KeyForm(props: Props) {
  const { store, label, onSaved, onCancel, cancel, replaces, name, children } = props;
  const { focus = true, brief = false, Secret, hasSecret = false } = props;
  const desk = useDesk();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const forget = useRef<HTMLInputElement>(null);
  const secretField = useRef<HTMLInputElement>(null);
  const [missing, setMissing] = useState<'key' | 'secret'>();
  const [isOpen, setOpen] = useState(hasSecret);
  const [isBrief, setBrief] = useState(brief);
  const saving = store.busy.value === 'saving' && store.about.value === replaces;
  const failure = store.about.value === replaces ? store.failure.value : undefined;
  const isAtSecret = isOpen && failure !== undefined && isOfSecret(failure);
  // At once: later it would be taken from who types elsewhere already.
  useLayoutEffect(() => {
    if (focus) field.current?.focus();
  }, [focus]);

  const submit = async (event: Event) => {
    event.preventDefault();
    // Not taken from the field while something else is under way with the keys: it would be lost.
    if (!field.current || store.busy.peek()) return;
    const [key, secret] = [field.current.value, secretField.current?.value];
    const empty = key.trim() === '' ? 'key' : secret?.trim() === '' ? 'secret' : undefined;
    setMissing(empty);
    if (empty) return (empty === 'key' ? field : secretField).current?.focus();
    field.current.value = '';
    if (secretField.current) secretField.current.value = '';
    const as = {
      ...(name && { name: name() }),
      ...(replaces !== undefined && { replaces }),
      ...(secret !== undefined && { secret }),
    };
    const kept = await store.save(key, forget.current?.checked ? 'session' : 'profile', as);
    if (kept) onSaved?.();
    else field.current?.focus();
  };

  const buttons = (
    <>
      <Button look="main" submit busy={store.busy.value !== undefined} test="save-key">
        {saving ? i18n.t('keyForm.checking') : i18n.t(isOpen ? 'secret.save' : 'keyForm.save')}
      </Button>
      {onCancel && <Button onClick={onCancel}>{cancel ?? i18n.t('settings.key.cancel')}</Button>}
    </>
  );

  return (
    <form class={styles.form} onSubmit={submit}>
      <label for={`${id}-key`}>{label ?? i18n.t('keyForm.label')}</label>
      <div class={styles.line}>
        <input
          ref={field}
          id={`${id}-key`}
          class={classes(look.text, styles.key)}
          data-test="key"
          type="password"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-describedby={`${id}-hint`}
          aria-invalid={missing === 'key' || undefined}
          onFocus={() => setBrief(false)}
        />
        {!isOpen && buttons}
      </div>
      <p id={`${id}-hint`} class={look.wrong} role="status">
        {missing === 'key' && i18n.t('keyForm.empty')}
      </p>
      {Secret && (
        <Secret
          field={secretField}
          isOpen={isOpen}
          onOpen={(open) => {
            setOpen(open);
            setMissing(undefined);
          }}
          isMissing={missing === 'secret'}
          failure={isAtSecret ? failure : undefined}
        />
      )}
      {children}
      {!isBrief && (
        <label class={look.tick}>
          <input ref={forget} type="checkbox" data-test="forget" />
          {i18n.t('keyForm.forget')}
        </label>
      )}
      {isOpen && <div class={styles.line}>{buttons}</div>}
      {!isAtSecret && <NewKeyVerdict store={store} of={replaces} />}
      <p class={look.why}>
        {!isBrief && `${i18n.t('keyForm.where')} ${i18n.t('keyForm.need')} `}
        <Button look="link" onClick={() => desk.openTab(PROJECTS)} test="open-projects">
          {isBrief ? i18n.t('keyForm.made') : i18n.t('keyForm.link')}
        </Button>
      </p>
    </form>
  );
}
