import type { PickerStore } from '../stores/picker.ts';
import type { Intent } from './keys.ts';

/** Does what the key meant. Says whether it meant anything here, so that the browser gets the rest. */
export function act(intent: Intent, picker: PickerStore, onHelp: () => void): boolean {
  const { list, selection } = picker;
  const canSelect = picker.catalogue.place.peek().level !== 'packages';
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
      return pin(picker);
    case 'help':
      onHelp();
      return true;
    case 'stay':
      return true;
    default:
      return intent satisfies never;
  }
}

/** And on to the next row, so that Space again and again runs down the list. */
function toggle({ list, selection }: PickerStore): void {
  const index = list.cursorIndex.peek();
  selection.toggle(index);
  list.moveTo(index + 1);
}

/** One thing at a time, the latest first: what is selected, then the search; after that Escape is the browser's. */
function clear({ list, selection }: PickerStore): boolean {
  const [isSelected, isSearched] = [selection.ids.peek().size > 0, list.query.peek() !== ''];
  if (isSelected) selection.clear();
  else if (isSearched) list.search('');
  return isSelected || isSearched;
}

/** The package under the cursor, or the one that one is in. */
function pin({ list, catalogue, favourites }: PickerStore): boolean {
  const row = list.cursorRow.peek();
  const dataPackage = row?.kind === 'package' ? row.item : catalogue.inPackage.peek();
  if (dataPackage) favourites.toggle(dataPackage);
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
