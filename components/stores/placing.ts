import { batch, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Desk } from '../desk.ts';
import type { CatalogueStore } from './catalogue.ts';
import type { CredentialStore } from './credential.ts';
import type { FavouritesStore } from './favourites.ts';
import { keepPlace } from './keeper.ts';
import { pageName } from './kept.ts';
import type { ListStore } from './list.ts';
import { type Opening, pageOf, startOf } from './opening.ts';
import type { PageStore } from './page.ts';
import type { SelectionStore } from './selection.ts';

interface Parts {
  readonly credential: CredentialStore;
  readonly credentialId: ReadonlySignal<string | undefined>;
  readonly catalogue: CatalogueStore;
  readonly list: ListStore;
  readonly selection: SelectionStore;
  readonly favourites: FavouritesStore;
  readonly page: PageStore;
  /** Set once the picker stands where it opens: no level but that one is ever painted. */
  readonly isPlaced: Signal<boolean>;
}

/** Puts the picker where it opens, and keeps where it is from then on. Returns how to stop. */
export function placePicker(desk: Desk, parts: Parts): () => void {
  const { credential, page, isPlaced } = parts;
  let stop: (() => void) | undefined;
  let isOver = false;
  void Promise.all([desk.opening(), credential.load()]).then(([opening]) => {
    if (isOver) return;
    batch(() => {
      start(opening, desk.now(), parts);
      isPlaced.value = true;
    });
    const stops = [page.follow(), keeping(desk, opening, parts)];
    stop = () => {
      for (const one of stops) one?.();
    };
  });
  return () => {
    isOver = true;
    stop?.();
  };
}

/** The picker in a tab shows what its address says; where the popup is, is another matter. */
const keeping = (desk: Desk, opening: Opening, parts: Parts): (() => void) | undefined =>
  opening.asked ? undefined : keepPlace(desk, pageName(pageOf(opening)), parts);

function start(opening: Opening, now: number, parts: Parts): void {
  const { credential, catalogue, list, selection, favourites, page } = parts;
  favourites.set(opening.favourites);
  // Who has begun to type has said where to look.
  if (list.query.peek() !== '') return;
  const first = startOf(opening, credential.current.peek()?.id ?? '', now);
  switch (first.kind) {
    case 'kept': {
      const { place, query, cursor, chosen } = first.kept;
      catalogue.go(place);
      list.restore(query, cursor);
      selection.choose(chosen);
      break;
    }
    case 'page':
      page.goTo(first.page);
      break;
    case 'search':
      list.search(first.query);
      break;
    case 'root':
      break;
    default:
      first satisfies never;
  }
}
