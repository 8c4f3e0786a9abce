import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isPlain, isSameFilter } from '../../../utils/picker/filter.ts';
import type { PickerStore } from '../../stores/picker.ts';
import { visible } from '../../words.ts';
import styles from './FilterBar.module.css';
import { KeepForm } from './KeepForm.tsx';
import { PresetLine } from './PresetLine.tsx';
import { usePresetKeeper } from './preset-keeper.ts';
import { Removed } from './Removed.tsx';
import { choiceWords } from './words.ts';

/** Named filters of the product: applied by a press, kept, renamed and removed. */
export function Presets({ picker }: { readonly picker: PickerStore }) {
  const { presets, list, selection } = picker;
  const [mode, setMode] = useState<'apply' | 'keep' | 'edit'>('apply');
  const keeper = usePresetKeeper(picker);
  const all = presets.current.value?.presets;
  if (!all) return null;
  const filter = list.filter.value;
  const canKeep = !isPlain(filter) || selection.ids.value.size > 0;
  const isEditing = mode === 'edit' && all.length > 0;

  return (
    <fieldset class={styles.row} aria-label={i18n.t('filters.presets.label')} data-test="presets">
      <span class={styles.label} aria-hidden="true">
        {i18n.t('filters.presets.label')}
      </span>
      <div class={styles.choices}>
        {isEditing
          ? all.map((preset) => <PresetLine key={preset.name} preset={preset} keeper={keeper} />)
          : all.map((preset) => (
              <button
                key={preset.name}
                type="button"
                class={styles.choice}
                aria-pressed={!isPlain(filter) && isSameFilter(filter, preset.filter)}
                title={choiceWords(preset)}
                data-test="preset"
                onClick={() => void presets.apply(preset)}
              >
                {visible(preset.name)}
              </button>
            ))}
        {mode === 'keep' && (
          <KeepForm keeper={keeper} onEnd={() => setMode('apply')} names={all.map(({ name }) => name)} />
        )}
        {mode !== 'keep' && canKeep && !isEditing && (
          <button type="button" class={styles.action} data-test="keep" onClick={() => setMode('keep')}>
            {i18n.t('filters.presets.keep')}
          </button>
        )}
        {all.length > 0 && mode !== 'keep' && (
          <button
            type="button"
            class={styles.action}
            aria-pressed={isEditing}
            data-test="edit-presets"
            onClick={() => setMode(isEditing ? 'apply' : 'edit')}
          >
            {isEditing ? i18n.t('filters.presets.done') : i18n.t('filters.presets.edit')}
          </button>
        )}
        {all.length === 0 && !canKeep && <span class={styles.none}>{i18n.t('filters.presets.none')}</span>}
        {keeper.removed.value && <Removed keeper={keeper} />}
      </div>
    </fieldset>
  );
}
