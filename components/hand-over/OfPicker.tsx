import { useDesk } from '../desk-context.ts';
import type { PickerStore } from '../stores/picker.ts';
import { useLazy } from '../ui/lazy.ts';

/**
 * What the popup hands over: the files that Ctrl+Enter would grab. Little in itself: the popup's first script names every
 * file that this one imports.
 */
export function OfPicker({ picker }: { readonly picker: PickerStore }) {
  const desk = useDesk();
  const parts = useLazy(() => Promise.all([import('./HandOver.tsx'), import('./of-picker.ts')]), true);
  if (!parts) return null;
  const [{ HandOver }, { gatherPicked }] = parts;
  return (
    <HandOver
      copier={picker.copier}
      gather={() => gatherPicked(desk, picker)}
      onClose={() => {
        picker.isHandingOver.value = false;
      }}
    />
  );
}
