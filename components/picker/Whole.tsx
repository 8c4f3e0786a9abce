import { i18n } from '#i18n';
import { ariaShortcut, shortcutWords } from '../shortcuts.ts';
import type { PickerStore } from '../stores/picker.ts';
import { format } from '../words.ts';
import styles from './Footer.module.css';

/** The second way, with nothing selected: all files of the version under the cursor, or all that are found. */
export function Whole({ picker }: { readonly picker: PickerStore }) {
  const wish = picker.whole.value;
  const isOfOne = wish?.of === 'files' && (picker.wish.value?.count ?? 0) < 2;
  // All of it is at hand, and skipped.
  if (!wish || wish.count === 0 || isOfOne) return null;
  return (
    <button
      type="button"
      class={styles.whole}
      data-test="grab-all"
      aria-disabled={picker.orders.taking.value || undefined}
      aria-keyshortcuts={ariaShortcut('grab-whole')}
      title={shortcutWords('grab-whole')}
      onMouseDown={(event) => event.preventDefault()}
      onClick={picker.grabWhole}
    >
      {wish.of === 'versions'
        ? i18n.t('picker.action.whole')
        : i18n.t('picker.action.allFound', { count: format.count(wish.count) })}
    </button>
  );
}
