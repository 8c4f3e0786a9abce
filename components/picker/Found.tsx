import { i18n } from '#i18n';
import { isPlain } from '../../utils/picker/filter.ts';
import type { PickerStore } from '../stores/picker.ts';
import { sumWords } from '../stores/sum.ts';
import { format, foundWords } from '../words.ts';
import styles from './SearchField.module.css';

/** How many are found, and of files how much they are together. */
export function Found({ picker: { list, catalogue, sum, comparison } }: { readonly picker: PickerStore }) {
  const [found, total] = [list.found.value.length, catalogue.rows.value.length];
  if (total === 0 || comparison.value?.kind.value === 'gone') return null;
  const size = sum.value && sumWords(sum.value);
  return (
    <span class={styles.count} data-test="found">
      {isPlain(list.filter.value) && found === total
        ? format.count(total)
        : foundWords(list.near.value, found, total)}
      {size !== undefined && <span class={styles.size}>{`${i18n.t('common.dot')}${size}`}</span>}
    </span>
  );
}
