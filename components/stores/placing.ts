import { batch, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Desk } from '../desk.ts';
import { needsKey } from '../picker/needs-key.ts';
import type { CatalogueStore } from './catalogue.ts';
import type { CredentialStore } from './credential.ts';
import type { FavouritesStore } from './favourites.ts';
import type { ListStore } from './list.ts';
import { type Start, startOf } from './opening.ts';
import type { PageStore } from './page.ts';
import type { SelectionStore } from './selection.ts';
import { startLater } from './start-later.ts';

interface Parts {
  readonly credential: CredentialStore;
  readonly credentialId: ReadonlySignal<string | undefined>;
  readonly catalogue: CatalogueStore;
  readonly list: ListStore;
  readonly selection: SelectionStore;
  readonly favourites: FavouritesStore;
  /** Grabs what is selected. */
  readonly grab: () => void;
  /** Loaded where the tab shows a page of OS Data Hub. */
  readonly page: Signal<PageStore | undefined>;
  /** Set once the picker stands where it opens: no level but that one is ever painted. */
  readonly isPlaced: Signal<boolean>;
}

/** Puts the picker where it opens, and keeps where it is from then on. Returns how to stop. */
export function placePicker(desk: Desk, parts: Parts): () => void {
  const { credential, favourites, page, isPlaced } = parts;
  return startLater(async () => {
    const [opening] = await Promise.all([desk.opening(), credential.load()]);
    const current = credential.current.peek();
    const first = startOf(opening, (!needsKey(current) && current?.id) || '', desk.now());
    const known = first.kind === 'page' ? (await import('./page.ts')).createPage(parts) : undefined;
    batch(() => {
      page.value = known;
      favourites.set(opening.favourites);
      // Who has begun to type has said where to look.
      if (parts.list.query.peek() === '') start(first, parts);
      isPlaced.value = true;
    });
    const stops = [known?.follow()];
    // The picker in a tab shows what its address says; where the popup is, is another matter.
    if (!opening.asked) {
      const keep = async () => (await import('./keeper.ts')).keepPlace(desk, opening.page, parts);
      stops.push(startLater(keep));
    }
    return () => {
      for (const stop of stops) stop?.();
    };
  });
}

function start(first: Start, { catalogue, list, selection, page }: Parts): void {
  switch (first.kind) {
    case 'kept': {
      const { place, filter, cursor, chosen } = first.kept;
      catalogue.go(place);
      list.restore(filter, cursor);
      selection.restore(chosen);
      break;
    }
    case 'page':
      page.peek()?.goTo(first.page);
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
