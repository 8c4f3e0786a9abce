import type { PickerStore } from '../stores/picker.ts';

/**
 * A click goes into packages and versions. On a file it only moves the cursor, for a stray click must not
 * start five gigabytes; the second click of a double one grabs, as the button below does.
 */
export function pick({ list, enter, copier }: PickerStore, index: number, event: MouseEvent): void {
  list.moveTo(index);
  const row = list.cursorRow.peek();
  const isCopy = event.target instanceof Element && event.target.closest('[data-copy]') !== null;
  if (row?.kind === 'file' && isCopy && row.item.md5 !== undefined) return void copier.copy(row.item.md5);
  if (row?.kind !== 'file' || event.detail === 2) enter();
}
