import type { DataPackage } from '../../utils/data-hub/data-package.ts';
import { isPlain, NO_FILTER } from '../../utils/picker/filter.ts';
import type { PickerStore } from '../stores/picker.ts';
import type { Intent } from './keys.ts';

/** Does what the key meant. Says whether it meant anything here, so that the browser gets the rest. */
export function act(intent: Intent, picker: PickerStore, onHelp: () => void): boolean {
  const { list, selection } = picker;
  const canSelect = picker.catalogue.place.peek().level !== 'packages';
  if (picker.panels.open.peek() === 'tiles' && /^(move|extend|toggle)$/.test(intent.kind)) return toMap();
  switch (intent.kind) {
    case 'move':
      list.moveTo(list.cursorIndex.peek() + intent.by);
      return true;
    case 'extend':
      if (canSelect) selection.extendTo(list.cursorIndex.peek() + intent.by);
      return canSelect;
    case 'toggle':
      if (canSelect) toggle(picker);
      return true;
    case 'toggle-all':
      // The first Ctrl+A in a search is about its text, as in any field; the next is about what it found.
      if (!canSelect || (list.query.peek() !== '' && !isTextSelected('all'))) return false;
      selection.toggleAll();
      return true;
    case 'invert':
      if (canSelect) selection.invert();
      return canSelect;
    case 'filters':
    case 'tiles':
    case 'compare':
      return picker.panels.toggle(intent.kind, true);
    case 'hand-over':
      return picker.handOver();
    case 'skip-same':
      // Kept from the browser in any case: nobody wants to save the page.
      picker.same.peek()?.toggle();
      return canSelect;
    case 'enter':
      picker.enter();
      return true;
    case 'grab-whole':
      picker.grabWhole();
      return canSelect;
    case 'leave':
      return picker.leave();
    case 'clear':
      return clear(picker);
    case 'copy':
      return copyMd5(picker);
    case 'pin':
      return about(picker, picker.favourites.toggle);
    case 'watch':
      return about(picker, picker.news.peek()?.choose);
    case 'help':
      onHelp();
      return true;
    case 'stay':
      return true;
    default:
      return intent satisfies never;
  }
}

/** The list is not in sight: its keys lead to the squares that stand in its place. */
function toMap(): boolean {
  document.querySelector<HTMLElement>('[data-square][tabindex="0"]')?.focus();
  return true;
}

/** And on to the next row, so that Space again and again runs down the list. */
function toggle({ list, selection }: PickerStore): void {
  const index = list.cursorIndex.peek();
  selection.toggle(index);
  list.moveTo(index + 1);
}

/** One thing at a time: what is selected, the search, the filters; after that Escape is the browser's. */
function clear({ list, selection }: PickerStore): boolean {
  const filter = list.filter.peek();
  if (selection.ids.peek().size > 0) selection.clear();
  else if (filter.query !== '') list.search('');
  else if (!isPlain(filter)) list.sift(NO_FILTER);
  else return false;
  return true;
}

/** The package under the cursor, or the one that one is in. */
function about(
  { list, catalogue }: PickerStore,
  act: ((dataPackage: DataPackage) => void) | undefined,
): boolean {
  const row = list.cursorRow.peek();
  const dataPackage = row?.kind === 'package' ? row.item : catalogue.inPackage.peek();
  if (dataPackage) act?.(dataPackage);
  return dataPackage !== undefined;
}

/** Only when no text is selected: then Ctrl+C means the text. */
function copyMd5({ list, copier }: PickerStore): boolean {
  const row = list.cursorRow.peek();
  if (row?.kind !== 'file' || row.item.md5 === undefined || isTextSelected()) return false;
  void copier.copy(row.item.md5);
  return true;
}

function isTextSelected(how?: 'all'): boolean {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement)) return false;
  const length = (field.selectionEnd ?? 0) - (field.selectionStart ?? 0);
  return how === 'all' ? length === field.value.length : length > 0;
}
