import type { PickerStore } from '../stores/picker.ts';

/**
 * A click goes into packages and versions. On a file it only moves the cursor, for a stray click must not
 * start five gigabytes; the second click of a double one grabs, as the button below does. On the check box, or with
 * Ctrl or ⌘ anywhere, a click chooses the row; with Shift all rows from the cursor to there.
 */
export function pick(picker: PickerStore, index: number, event: MouseEvent): void {
  const { list, selection, copier } = picker;
  const isOn = (part: string) => event.target instanceof Element && event.target.closest(part) !== null;
  const canSelect = picker.catalogue.place.peek().level !== 'packages';
  if (canSelect && event.shiftKey) {
    selection.extendTo(index);
    return;
  }
  list.moveTo(index);
  if (canSelect && (event.ctrlKey || event.metaKey || isOn('[data-check]'))) {
    selection.toggle(index);
    return;
  }
  const row = list.cursorRow.peek();
  const md5 = row?.kind === 'file' && isOn('[data-copy]') ? row.item.md5 : undefined;
  if (row?.kind === 'package' && isOn('[data-pin]')) picker.favourites.toggle(row.item);
  else if (row?.kind === 'package' && isOn('[data-watch]')) picker.news.peek()?.choose(row.item);
  else if (md5 !== undefined) void copier.copy(md5);
  else if (row?.kind !== 'file' || event.detail === 2) picker.goIn();
}
