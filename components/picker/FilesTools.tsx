import type { PickerStore } from '../stores/picker.ts';
import { useLazy } from '../ui/lazy.ts';

/** What stands between the path and the list of files: the panel that is open, else the filters in use. */
export function FilesTools({ picker }: { readonly picker: PickerStore }) {
  const { list, panels } = picker;
  const isOpen = panels.open.value === 'filters';
  const { kind, sort } = list.filter.value;
  const inUse = kind !== 'all' || sort !== 'name';
  const bar = useLazy(() => import('./filters/FilterBar.tsx'), isOpen);
  const chips = useLazy(() => import('./filters/InUse.tsx'), inUse);
  const compare = useLazy(() => import('./compare/ComparePanel.tsx'), panels.open.value === 'compare');
  if (panels.open.value === 'compare') return compare ? <compare.ComparePanel picker={picker} /> : null;
  if (isOpen) return bar ? <bar.FilterBar picker={picker} /> : null;
  return inUse && chips ? <chips.InUse picker={picker} /> : null;
}
