import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { i18n } from '#i18n';
import { type Favourites, NO_FAVOURITES, pinned } from '../../utils/picker/favourites.ts';
import type { Desk } from '../desk.ts';
import { visible } from '../words.ts';
import type { Announcer } from './announcer.ts';
import { arrange } from './arrange.ts';
import type { PackageRow } from './rows.ts';

/** Packages that come first at the root: pinned by the person, then those grabbed from lately. */
export interface FavouritesStore {
  readonly pins: ReadonlySignal<ReadonlySet<string>>;
  /** As the popup opens; from then on the order stands, for nothing moves under a pointer. */
  set(favourites: Favourites): void;
  /** The first ones first, each group's first row saying so. */
  arranged(rows: readonly PackageRow[]): readonly PackageRow[];
  toggle(row: { readonly id: string; readonly name: string }): void;
}

export function createFavourites(desk: Desk, announcer: Announcer): FavouritesStore {
  const atFirst = signal(NO_FAVOURITES);
  const pins = signal<readonly string[]>([]);
  return {
    pins: computed(() => new Set(pins.value)),
    set(favourites) {
      atFirst.value = favourites;
      pins.value = favourites.pins;
    },
    arranged: (rows) => arrange(rows, atFirst.value),
    toggle({ id, name }) {
      const isPinned = !pins.peek().includes(id);
      pins.value = pinned(pins.peek(), [id], isPinned);
      void desk.ask('pin', { packageIds: [id], isPinned });
      const about = { package: visible(name) };
      announcer.say(isPinned ? i18n.t('picker.said.pinned', about) : i18n.t('picker.said.unpinned', about));
    },
  };
}
