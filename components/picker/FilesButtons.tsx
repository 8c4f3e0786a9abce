import type { PickerStore } from '../stores/picker.ts';
import { CompareButton } from './CompareButton.tsx';
import { FilterButton } from './FilterButton.tsx';

/** What can be opened about the files of a version, at the end of the search field. */
export const FilesButtons = ({ picker }: { readonly picker: PickerStore }) => (
  <>
    <CompareButton picker={picker} />
    <FilterButton picker={picker} />
  </>
);
