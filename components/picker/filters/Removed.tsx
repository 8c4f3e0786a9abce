import { i18n } from '#i18n';
import { Button } from '../../ui/Button.tsx';
import { visible } from '../../words.ts';
import styles from './FilterBar.module.css';
import type { PresetKeeper } from './preset-keeper.ts';

/** What was removed, and the way back; stays until the filters are closed. */
export function Removed({ keeper }: { readonly keeper: PresetKeeper }) {
  const { preset } = keeper.removed.value ?? {};
  if (!preset) return null;
  return (
    <p class={styles.removed}>
      <span>{i18n.t('filters.presets.removed', { name: visible(preset.name) })}</span>
      <Button look="link" test="undo-preset" onClick={() => void keeper.undo()}>
        {i18n.t('filters.presets.undo')}
      </Button>
    </p>
  );
}
