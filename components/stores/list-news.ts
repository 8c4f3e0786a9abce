import { effect, type ReadonlySignal } from '@preact/signals';
import { i18n } from '#i18n';
import type { Failure } from '../../utils/failure.ts';
import { isPlain } from '../../utils/picker/filter.ts';
import { counted, format, foundWords } from '../words.ts';
import type { Announcer } from './announcer.ts';
import type { CatalogueStore } from './catalogue.ts';
import type { ListStore } from './list.ts';
import type { SelectionStore } from './selection.ts';
import { type Sum, sumWords } from './sum.ts';
import type { Wish } from './wish.ts';

/** Long enough for a word to be typed out before its result is read aloud. */
const SETTLE_MS = 700;

/** Says how many there are once a list has come, has changed, or a search has settled. */
export function announceCounts(
  catalogue: CatalogueStore,
  list: ListStore,
  sum: ReadonlySignal<Sum | undefined>,
  announcer: Announcer,
  /** Something else stands in the place of the list. */
  isElsewhere: ReadonlySignal<boolean>,
): () => void {
  let said: { readonly place: unknown; readonly total: number } | undefined;
  return effect(() => {
    const [found, total] = [list.found.value.length, catalogue.rows.value.length];
    const place = catalogue.place.value;
    const near = list.near.value;
    const searching = !isPlain(list.filter.value) || found < total;
    const size = sum.value && sumWords(sum.value);
    if (total === 0 || isElsewhere.value) return;
    const timer = setTimeout(() => {
      const count = countWords(catalogue);
      const isNew = said?.place !== place;
      if (searching) {
        const what = foundWords(near, found, total);
        announcer.say(size === undefined ? what : i18n.t('picker.said.sized', { what, size }));
      } else if (isNew) announcer.say(count);
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
    void import('../explain.ts').then(({ failureLine }) => {
      if (failure.peek() === value) announcer.say(failureLine(value, 'version'));
    });
  });

/** The cursor has moved on from the row that was chosen, so what was chosen is not read with it. */
export function announceSelection(
  catalogue: CatalogueStore,
  { ids }: SelectionStore,
  selected: ReadonlySignal<Wish | undefined>,
  announcer: Announcer,
): () => void {
  let [place, before]: [unknown, number] = [undefined, 0];
  return effect(() => {
    const [here, size, total] = [catalogue.place.value, ids.value.size, catalogue.rows.value.length];
    if (here === place && size !== before) {
      const { size: bytes, isMore = false } = selected.value ?? {};
      const sum = bytes === undefined ? undefined : sumWords({ count: size, size: bytes, isMore });
      const counts = { count: format.count(size), total: format.count(total) };
      announcer.say(
        sum === undefined
          ? i18n.t('picker.said.selected', counts)
          : i18n.t('picker.said.selectedSize', { ...counts, size: sum }),
      );
    }
    place = here;
    before = size;
  });
}

function countWords({ place, rows }: CatalogueStore): string {
  const { level } = place.peek();
  const all = rows.peek();
  if (level === 'versions') return counted('picker.versions', all.length);
  if (level !== 'packages') return counted('picker.files', all.length);
  const packages = all.filter(({ kind }) => kind === 'package').length;
  const products = all.length - packages;
  return [
    (packages > 0 || products === 0) && counted('picker.packages', packages),
    products > 0 && counted('picker.products', products),
  ]
    .filter(Boolean)
    .join(', ');
}
