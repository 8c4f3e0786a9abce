import { i18n } from '#i18n';
import { NO_FILTER } from '../../../utils/picker/filter.ts';
import type { PickerStore } from '../../stores/picker.ts';
import { type Chip, ChipLine } from '../../ui/ChipLine.tsx';
import { kindWords, sortWords } from './words.ts';

/** What narrows and orders the files and is not in the search field, where it can be seen already. */
export function InUse({ picker: { list } }: { readonly picker: PickerStore }) {
  const { kind, sort } = list.filter.value;
  const chip = (key: 'kind' | 'sort', words: string): Chip => ({
    key,
    words,
    hint: i18n.t('filters.remove', { filter: words }),
    onRemove: () => list.sift({ [key]: NO_FILTER[key] }),
  });
  const chips = [
    ...(kind === NO_FILTER.kind ? [] : [chip('kind', kindWords(kind))]),
    ...(sort === NO_FILTER.sort ? [] : [chip('sort', sortWords(sort))]),
  ];
  return <ChipLine label={i18n.t('filters.chips')} chips={chips} />;
}
