import { i18n } from '#i18n';
import { isPlain } from '../../utils/picker/filter.ts';
import { shortcutWords } from '../shortcuts.ts';
import type { PickerStore } from '../stores/picker.ts';
import { Icon } from '../ui/Icon.tsx';
import { FILTERS_ID } from './option-id.ts';
import { PanelButton } from './PanelButton.tsx';

/** Opens the filters. A dot says that some are in use. */
export function FilterButton({ picker: { list, panels } }: { readonly picker: PickerStore }) {
  const inUse = !isPlain({ ...list.filter.value, query: '' });
  return (
    <PanelButton
      panels={panels}
      panel="filters"
      id={FILTERS_ID}
      label={inUse ? i18n.t('filters.inUse') : i18n.t('filters.label')}
      title={i18n.t('filters.title', { keys: shortcutWords('filters') })}
      isMarked={inUse}
    >
      <Icon name="filter" />
    </PanelButton>
  );
}
