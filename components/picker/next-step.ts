import { useDesk } from '../desk-context.ts';
import type { Next } from '../explain.ts';
import { PROJECTS } from '../places.ts';
import type { PickerStore } from '../stores/picker.ts';

/** What the button beside a failed list does. */
export function useNextStep(picker: PickerStore): (next: Next) => void {
  const desk = useDesk();
  return (next) => {
    switch (next) {
      case 'try-again':
        return picker.refresh();
      case 'replace-key':
      case 'open-options':
        return desk.openOptions();
      case 'open-data-hub':
        return desk.openTab(PROJECTS);
      case 'go-back':
        picker.leave();
        return picker.refresh();
      default:
        return next satisfies never;
    }
  };
}
