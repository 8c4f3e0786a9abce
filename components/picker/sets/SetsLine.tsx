import { useCallback, useEffect, useState } from 'preact/hooks';
import { useDesk } from '../../desk-context.ts';
import type { PickerStore } from '../../stores/picker.ts';
import { createReleaseSets } from '../../stores/release-sets.ts';
import { useShortcut } from '../../ui/shortcut.ts';
import { Said } from './Said.tsx';
import { SetsSheet } from './SetsSheet.tsx';

interface Props {
  readonly picker: PickerStore;
}

/** How the release sets stand, in one line below the packages, and the way to them. Ctrl+S leads there as well. */
export function SetsLine({ picker }: Props) {
  const desk = useDesk();
  const [store] = useState(() => createReleaseSets(desk, picker));
  const [isOpen, setOpen] = useState(false);
  const open = useCallback(() => setOpen(true), []);
  useEffect(() => store.follow(), [store]);
  // Else the browser would save the page.
  useShortcut('sets', open);
  // Whoever types looks for something else.
  const isSearching = picker.list.query.value.trim() !== '';
  return (
    <>
      {!isSearching && <Said store={store} picker={picker} onOpen={open} />}
      {isOpen && <SetsSheet store={store} onClose={() => setOpen(false)} />}
    </>
  );
}
