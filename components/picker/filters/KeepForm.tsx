import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../ui/Button.tsx';
import { isComposed } from '../../ui/pressed.ts';
import styles from './FilterBar.module.css';
import type { PresetKeeper } from './preset-keeper.ts';

interface Props {
  readonly keeper: PresetKeeper;
  /** Names that are taken: the same one again takes its place, and that is said before. */
  readonly names: readonly string[];
  readonly onEnd: () => void;
}

export const MOST_LETTERS = 60;

/** Asks for the name of what is shown now. */
export function KeepForm({ keeper, names, onEnd }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  useEffect(() => field.current?.focus(), []);
  const isTaken = names.includes(name.trim());

  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return field.current?.focus();
        void keeper.keep(name.trim()).then((ok) => ok && onEnd());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isComposed(event)) return;
        event.preventDefault();
        event.stopPropagation();
        onEnd();
      }}
    >
      <input
        ref={field}
        class={styles.input}
        aria-label={i18n.t('filters.presets.name')}
        placeholder={i18n.t('filters.presets.name')}
        maxLength={MOST_LETTERS}
        value={name}
        data-test="preset-name"
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <Button submit test="keep-preset">
        {isTaken ? i18n.t('filters.presets.replace') : i18n.t('filters.presets.save')}
      </Button>
    </form>
  );
}
