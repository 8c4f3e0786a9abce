import type { PickerStore } from '../stores/picker.ts';
import type { Intent } from './keys.ts';

/** Does what the key meant. Says whether it meant anything here, so that the browser gets the rest. */
export function act(intent: Intent, picker: PickerStore, onHelp: () => void): boolean {
  const { list } = picker;
  switch (intent.kind) {
    case 'move':
      list.moveTo(list.cursorIndex.peek() + intent.by);
      return true;
    case 'enter':
      picker.enter();
      return true;
    case 'leave':
      return picker.leave();
    case 'clear':
      list.search('');
      return true;
    case 'copy':
      return copyMd5(picker);
    case 'help':
      onHelp();
      return true;
    case 'stay':
      return true;
    default:
      return intent satisfies never;
  }
}

/** Only when no text is selected: then Ctrl+C means the text. */
function copyMd5({ list, copier }: PickerStore): boolean {
  const row = list.cursorRow.peek();
  if (row?.kind !== 'file' || row.item.md5 === undefined || isTextSelected()) return false;
  void copier.copy(row.item.md5);
  return true;
}

function isTextSelected(): boolean {
  const field = document.activeElement;
  return field instanceof HTMLInputElement && field.selectionStart !== field.selectionEnd;
}
