import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../ui/Button.tsx';
import { isComposed } from '../ui/pressed.ts';
import { NameField } from './NameField.tsx';
import styles from './SavedKey.module.css';

interface Props {
  readonly name: string;
  readonly onRename: (name: string) => void;
  readonly onKeep: () => void;
}

/** Another name for a key; Escape leaves it as it was. */
export function RenameKey({ name, onRename, onKeep }: Props) {
  const field = useRef<HTMLInputElement>(null);
  // At once: who types right away types over what is there.
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <form
      class={styles.rename}
      onSubmit={(event) => {
        event.preventDefault();
        onRename(field.current?.value ?? '');
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isComposed(event)) onKeep();
      }}
    >
      <NameField field={field} value={name} />
      <div class={styles.actions}>
        <Button look="main" submit test="save-name">
          {i18n.t('key.saveName')}
        </Button>
        <Button onClick={onKeep} test="keep-name">
          {i18n.t('key.keepName')}
        </Button>
      </div>
    </form>
  );
}
