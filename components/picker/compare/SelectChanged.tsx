import { i18n } from '#i18n';
import type { ComparisonStore } from '../../stores/comparison.ts';
import type { PickerStore } from '../../stores/picker.ts';
import { counted } from '../../words.ts';
import bar from '../filters/FilterBar.module.css';
import styles from './Compare.module.css';

interface Props {
  readonly comparison: ComparisonStore;
  readonly picker: PickerStore;
  /** What is selected is grabbed from there. */
  readonly onSelected: () => void;
}

/** Selects what is new or may have changed, and nothing else: Enter grabs it as any selection. */
export function SelectChanged({ comparison, picker, onSelected }: Props) {
  if (comparison.others.value?.length === 0) return null;
  const isKnown = comparison.sums.value !== undefined;
  const isNone = isKnown && comparison.changed.value.length === 0;
  const isIdle = !isKnown || isNone;
  const unsure = comparison.sums.value?.unsure.count ?? 0;
  return (
    <div class={styles.do}>
      <button
        type="button"
        class={bar.action}
        aria-disabled={isIdle || undefined}
        data-test="select-changed"
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          if (isIdle) return;
          picker.selection.restore(comparison.changed.peek());
          onSelected();
        }}
      >
        {isNone ? i18n.t('compare.none') : i18n.t('compare.select')}
      </button>
      {unsure > 0 && <span class={styles.tip}>{counted('compare.unsure', unsure)}</span>}
    </div>
  );
}
