import { i18n } from '#i18n';
import { supplyType } from '../../../utils/data-hub/supply-type.ts';
import type { Other } from '../../../utils/versions/others.ts';
import type { ComparisonStore } from '../../stores/comparison.ts';
import { format, supplyWords, visible } from '../../words.ts';
import styles from './Compare.module.css';

interface Props {
  readonly comparison: ComparisonStore;
  /** The list begins anew. */
  readonly onChosen: () => void;
}

/** Which version it is held against. A list of the browser's own: a daily package has hundreds. */
export function WithVersion({ comparison, onChosen }: Props) {
  const others = comparison.others.value;
  if (others?.length === 0) return <p class={styles.only}>{i18n.t('compare.only')}</p>;
  return (
    <label class={styles.with}>
      <span>{i18n.t('compare.with')}</span>
      <select
        data-test="compare-with"
        value={comparison.other.value?.id ?? ''}
        onChange={({ currentTarget }) => {
          comparison.compareWith(currentTarget.value);
          onChosen();
        }}
      >
        {others?.map((other) => (
          <option key={other.id} value={other.id}>
            {otherWords(other)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** `4 Sept 2026 · you have it · Full · 6870746`: what matters most first, for the list is narrow. */
const otherWords = ({ id, createdOn, supplyType: raw, isHad }: Other): string =>
  [
    format.day(createdOn),
    isHad && i18n.t('compare.had'),
    raw && visible(supplyWords(supplyType(raw), raw)),
    id,
  ]
    .filter(Boolean)
    .join(i18n.t('common.dot'));
