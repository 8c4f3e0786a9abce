import { effect, type ReadonlySignal } from '@preact/signals';
import { withoutKeys } from '../../utils/credentials/key-like.ts';
import type { Page } from '../../utils/data-hub/page.ts';
import type { Desk } from '../desk.ts';
import type { CatalogueStore } from './catalogue.ts';
import { pageName } from './kept.ts';
import type { ListStore } from './list.ts';
import type { SelectionStore } from './selection.ts';

interface Parts {
  readonly catalogue: CatalogueStore;
  readonly list: ListStore;
  readonly selection: SelectionStore;
  readonly credentialId: ReadonlySignal<string | undefined>;
}

/**
 * After the last key. A write that is begun as the popup closes does not arrive, in neither browser (measured), so this
 * is what may be lost; a hand takes longer from a key to a click elsewhere.
 */
const PAUSE_MS = 100;

/** The two minutes run from the closing, and no popup can be relied on to tell of its end. */
const STILL_OPEN_MS = 30_000;

/** Keeps where one is for the next popup: not on every key, but a moment after the last one. */
export function keepPlace(desk: Desk, page: Page | undefined, parts: Parts): () => void {
  const { catalogue, list, selection, credentialId } = parts;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const write = () => {
    clearTimeout(timer);
    const cursor = list.cursorRow.peek()?.id;
    const filter = list.filter.peek();
    desk.keepPlace({
      at: desk.now(),
      credentialId: credentialId.peek() ?? '',
      page: pageName(page),
      place: catalogue.place.peek(),
      // A key that was pasted here by mistake is kept nowhere.
      filter: { ...filter, query: withoutKeys(filter.query, '') },
      ...(cursor !== undefined && { cursor }),
      chosen: [...selection.ids.peek()],
    });
  };

  const stop = effect(() => {
    // What the place is made of; it is put together only when it is written.
    void [catalogue.place.value, list.filter.value, list.cursorRow.value, selection.ids.value];
    clearTimeout(timer);
    timer = setTimeout(write, PAUSE_MS);
  });
  const still = setInterval(write, STILL_OPEN_MS);
  return () => {
    stop();
    clearTimeout(timer);
    clearInterval(still);
  };
}
