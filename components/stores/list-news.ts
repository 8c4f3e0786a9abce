import { effect, type ReadonlySignal } from '@preact/signals';
import { i18n } from '#i18n';
import type { Failure } from '../../utils/failure.ts';
import { counted, format, foundWords } from '../words.ts';
import type { Announcer } from './announcer.ts';
import type { CatalogueStore } from './catalogue.ts';
import type { ListStore } from './list.ts';
import type { SelectionStore } from './selection.ts';

/** Long enough for a word to be typed out before its result is read aloud. */
const SETTLE_MS = 700;

/** Says how many there are once a list has come, has changed, or a search has settled. */
export function announceCounts(catalogue: CatalogueStore, list: ListStore, announcer: Announcer): () => void {
  let said: { readonly place: unknown; readonly total: number } | undefined;
  return effect(() => {
    const [found, total] = [list.found.value.length, catalogue.rows.value.length];
    const place = catalogue.place.value;
    const near = list.near.value;
    const searching = list.query.value.trim() !== '';
    if (total === 0) return;
    const timer = setTimeout(() => {
      const count = counted(`picker.${place.level}`, total);
      const isNew = said?.place !== place;
      if (searching) announcer.say(foundWords(near, found, total));
      else if (isNew) announcer.say(count);
      else if (said?.total !== total) announcer.say(i18n.t('picker.said.updated', { count }));
      said = { place, total };
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  });
}

export const announceFailure = (
  failure: ReadonlySignal<Failure | undefined>,
  announcer: Announcer,
): (() => void) =>
  effect(() => {
    const { value } = failure;
    if (!value) return;
    void import('../explain.ts').then(({ explain }) => {
      const { title, detail } = explain(value, 'version');
      if (failure.peek() === value) announcer.say(i18n.t('picker.said.failure', { title, detail }));
    });
  });

/** The cursor has moved on from the row that was chosen, so what was chosen is not read with it. */
export function announceSelection(
  catalogue: CatalogueStore,
  { ids }: SelectionStore,
  announcer: Announcer,
): () => void {
  let [place, before]: [unknown, number] = [undefined, 0];
  return effect(() => {
    const [here, size, total] = [catalogue.place.value, ids.value.size, catalogue.rows.value.length];
    if (here === place && size !== before) {
      announcer.say(
        i18n.t('picker.said.selected', { count: format.count(size), total: format.count(total) }),
      );
    }
    place = here;
    before = size;
  });
}
