import { i18n } from '#i18n';
import type { PickerStore } from '../stores/picker.ts';
import styles from './FilterButton.module.css';
import { COMPARE_ID } from './option-id.ts';

/** Holds the version on show against another one. */
export function CompareButton({ picker: { panels } }: { readonly picker: PickerStore }) {
  const isOpen = panels.open.value === 'compare';
  return (
    <button
      type="button"
      class={styles.button}
      aria-label={i18n.t('compare.open')}
      aria-expanded={isOpen}
      aria-controls={isOpen ? COMPARE_ID : undefined}
      aria-keyshortcuts="Control+E Meta+E"
      title={i18n.t('compare.title')}
      data-test="compare"
      // The focus stays in the search field, unless it is the keyboard that opens.
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => panels.toggle('compare', event.detail === 0)}
    >
      {/* Two sheets side by side, with a sign between them: here, for nothing else of the popup draws it. */}
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path
          d="M1.8 2.6h5v10.8h-5zM9.2 2.6h5v10.8h-5zM3.4 5.6h1.8M3.4 8h1.8M10.8 8h1.8M10.8 10.4h1.8"
          fill="none"
          stroke="currentcolor"
          stroke-width="1.4"
          stroke-linecap="round"
        />
      </svg>
    </button>
  );
}
