import { i18n } from '#i18n';
import { KINDS, type Kind } from '../../../utils/versions/tally.ts';
import type { ComparisonStore } from '../../stores/comparison.ts';
import type { PickerStore } from '../../stores/picker.ts';
import { format } from '../../words.ts';
import bar from '../filters/FilterBar.module.css';
import styles from './Compare.module.css';
import { Trouble } from './Trouble.tsx';
import { figureWords, kindWords } from './words.ts';

interface Props {
  readonly comparison: ComparisonStore;
  readonly picker: PickerStore;
}

/** How many files of each kind, and their bytes; a press shows those alone. Or why nobody can say yet. */
export function Figures({ comparison, picker }: Props) {
  const sums = comparison.sums.value;
  const other = comparison.other.value;
  if (!other) return null;
  if (!sums) return <Trouble comparison={comparison} other={other} />;
  const chosen = comparison.kind.value;
  const show = (kind: Kind | 'all') => {
    comparison.show(kind === chosen ? 'all' : kind);
    picker.list.moveTo(0);
  };
  const all = picker.catalogue.rows.value.length;
  return (
    <fieldset class={styles.kinds} aria-label={i18n.t('compare.show')} data-test="compare-figures">
      <button
        type="button"
        class={bar.choice}
        aria-pressed={chosen === 'all'}
        data-test="kind-all"
        onClick={() => show('all')}
      >
        {i18n.t('compare.figure', { count: format.count(all), kind: kindWords('all') })}
      </button>
      {KINDS.filter((kind) => sums[kind].count > 0).map((kind) => (
        <button
          key={kind}
          type="button"
          class={bar.choice}
          aria-pressed={chosen === kind}
          data-test={`kind-${kind}`}
          onClick={() => show(kind)}
        >
          {figureWords(kind, sums[kind])}
        </button>
      ))}
    </fieldset>
  );
}
