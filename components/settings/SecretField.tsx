import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Failure } from '../../utils/failure.ts';
import look from '../ui/Field.module.css';
import styles from './SecretField.module.css';
import { Verdict } from './Verdict.tsx';
import { newKeyWords } from './verdict-words.ts';

export interface SecretProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  /** Asked for and left empty. */
  readonly isMissing: boolean;
  /** Why the two were not kept, where that is about the secret or about both. */
  readonly failure: Failure | undefined;
}

/** A project's secret, beside its key. Like the key's own field it keeps nothing and has no `name`. */
export function SecretField({ field, isOpen, onOpen, isMissing, failure }: SecretProps) {
  const id = useId();
  return (
    <div class={styles.secret}>
      <label class={look.tick}>
        <input
          type="checkbox"
          data-test="has-secret"
          checked={isOpen}
          onChange={({ currentTarget }) => onOpen(currentTarget.checked)}
        />
        {i18n.t('secret.open')}
      </label>
      {isOpen && (
        <div class={look.field}>
          <label for={id}>{i18n.t('secret.label')}</label>
          <input
            ref={field}
            id={id}
            class={look.text}
            data-test="secret"
            type="password"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            aria-describedby={`${id}-wrong ${id}-why`}
            aria-invalid={isMissing || failure !== undefined || undefined}
          />
          <div id={`${id}-wrong`} class={look.wrong} role="status" data-test="secret-wrong">
            {isMissing && i18n.t('secret.empty')}
            {failure && <Verdict {...newKeyWords(failure)} />}
          </div>
          <p id={`${id}-why`} class={look.why}>
            {i18n.t('secret.why')}
          </p>
        </div>
      )}
    </div>
  );
}
