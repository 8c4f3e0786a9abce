import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { CatalogueStore } from './catalogue.ts';

type Panel = 'filters' | 'tiles' | 'compare';

/** What can be opened about a list of files, one at a time. */
export interface PanelStore {
  /** Stays open from version to version: whoever opened it compares them. */
  readonly open: ReadonlySignal<Panel | undefined>;
  /** It was opened by a key, so the focus belongs into it. */
  readonly byKey: ReadonlySignal<boolean>;
  /** Opens it, or closes it if it was open. Says whether there was anything to do: only files have panels. */
  toggle(panel: Panel, byKey: boolean): boolean;
  close(): void;
}

export function createPanels({ place }: CatalogueStore): PanelStore {
  const open = signal<Panel | undefined>();
  const byKey = signal(false);
  const isAtFiles = computed(() => place.value.level === 'files');
  return {
    open: computed(() => (isAtFiles.value ? open.value : undefined)),
    byKey,
    toggle(panel, isKey) {
      if (!isAtFiles.peek()) return false;
      open.value = open.peek() === panel ? undefined : panel;
      byKey.value = isKey;
      return true;
    },
    close() {
      open.value = undefined;
    },
  };
}
