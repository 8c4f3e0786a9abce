import { i18n } from '#i18n';
import { isPlain } from '../../utils/picker/filter.ts';
import type { PickerStore } from '../stores/picker.ts';
import { classes } from '../ui/class-names.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './FilterButton.module.css';
import { FILTERS_ID } from './option-id.ts';

/** Opens the filters. A dot says that some are in use. */
export function FilterButton({ picker: { list, panels } }: { readonly picker: PickerStore }) {
  const isOpen = panels.open.value === 'filters';
  const inUse = !isPlain({ ...list.filter.value, query: '' });
  const label = inUse ? i18n.t('filters.inUse') : i18n.t('filters.label');
  return (
    <button
      type="button"
      class={classes(styles.button, inUse && styles.inUse)}
      aria-label={label}
      aria-expanded={isOpen}
      aria-controls={isOpen ? FILTERS_ID : undefined}
      aria-keyshortcuts="Control+F Meta+F"
      title={i18n.t('filters.title')}
      data-test="filters"
      // The focus stays in the search field, unless it is the keyboard that opens.
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => panels.toggle('filters', event.detail === 0)}
    >
      <Icon name="filter" />
    </button>
  );
}
