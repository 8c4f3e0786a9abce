import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { NAME_AT_MOST } from '../../utils/credentials/clean-name.ts';
import { classes } from '../ui/class-names.ts';
import look from '../ui/Field.module.css';
import styles from './NameField.module.css';

interface Props {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly value?: string;
}

/** What a person calls a key. Where it is left empty, the key goes by its last four characters. */
export function NameField({ field, value = '' }: Props) {
  const id = useId();
  return (
    <div class={classes(look.field, styles.name)}>
      <label for={id}>{i18n.t('key.name')}</label>
      <input
        ref={field}
        id={id}
        class={look.text}
        data-test="key-name"
        type="text"
        defaultValue={value}
        maxLength={NAME_AT_MOST}
        autocomplete="off"
        spellcheck={false}
        aria-describedby={`${id}-why`}
      />
      <p id={`${id}-why`} class={look.why}>
        {i18n.t('key.nameWhy')}
      </p>
    </div>
  );
}
