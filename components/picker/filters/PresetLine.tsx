import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Preset } from '../../../utils/picker/presets.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { visible } from '../../words.ts';
import styles from './FilterBar.module.css';
import { MOST_LETTERS } from './KeepForm.tsx';
import type { PresetKeeper } from './preset-keeper.ts';

interface Props {
  readonly preset: Preset;
  readonly keeper: PresetKeeper;
}

/** A preset that is being looked after: its name can be changed in place, and it can be removed. */
export function PresetLine({ preset, keeper }: Props) {
  const [name, setName] = useState(preset.name);
  const shown = visible(preset.name);
  const rename = () => {
    const to = name.trim();
    if (to === '' || to === preset.name) setName(preset.name);
    else void keeper.rename(preset, to);
  };
  return (
    <form
      class={styles.form}
      data-test="preset-line"
      onSubmit={(event) => {
        event.preventDefault();
        rename();
      }}
    >
      <input
        class={styles.input}
        aria-label={i18n.t('filters.presets.nameOf', { name: shown })}
        maxLength={MOST_LETTERS}
        value={name}
        data-test="preset-rename"
        onInput={(event) => setName(event.currentTarget.value)}
        onBlur={rename}
      />
      <Button
        look="icon"
        label={i18n.t('filters.presets.remove', { name: shown })}
        test="remove-preset"
        onClick={() => void keeper.remove(preset)}
      >
        <Icon name="close" />
      </Button>
    </form>
  );
}
