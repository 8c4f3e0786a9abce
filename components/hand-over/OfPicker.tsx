import { useDesk } from '../desk-context.ts';
import type { PickerStore } from '../stores/picker.ts';
import { HandOver } from './HandOver.tsx';
import { gatherPicked } from './of-picker.ts';

/** What the popup hands over: the files that Ctrl+Enter would grab. */
export function OfPicker({ picker }: { readonly picker: PickerStore }) {
  const desk = useDesk();
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
