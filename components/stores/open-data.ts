import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Product, Release } from '../../utils/data-hub/open-data.ts';
import type { Desk } from '../desk.ts';
import type { Place } from './catalogue.ts';
import type { ProductLevel } from './product-level.ts';
import { productRows } from './product-rows.ts';
import type { ProductRow } from './rows.ts';
import { createShelved, type ShelvedStore } from './shelved.ts';

/** What everybody may have: listed and grabbed with no key at all. */
export interface OpenDataStore {
  readonly products: ShelvedStore<readonly Product[]>;
  /** The product one stands in, with its files. */
  readonly release: ReadonlySignal<ShelvedStore<Release> | undefined>;
  /** The same as far as it is known: the list knows it before its files are here. */
  readonly product: ReadonlySignal<Product | undefined>;
  readonly productRows: ReadonlySignal<readonly ProductRow[]>;
  /** `undefined` outside, and until its code is here. */
  readonly inside: ReadonlySignal<ProductLevel | undefined>;
  /** Loads what a product needs when one is gone into. Returns how to stop. */
  follow(): () => void;
}

/** Products are released every month or less often: the list is good for a while. Milliseconds. */
const LIST_FRESH_MS = 3_600_000;

export function createOpenData(desk: Desk, place: ReadonlySignal<Place>): OpenDataStore {
  const products = createShelved({
    read: desk.shelf.products,
    refresh: () => desk.ask('refreshProducts', {}),
    now: desk.now,
    fresh: LIST_FRESH_MS,
  });

  const productId = computed(() => (place.value.level === 'product' ? place.value.productId : undefined));

  const release = computed(() => {
    const id = productId.value;
    if (id === undefined) return undefined;
    return createShelved({
      read: () => desk.shelf.release(id),
      refresh: () => desk.ask('refreshRelease', { productId: id }),
      now: desk.now,
    });
  });

  const level = signal<ProductLevel | undefined>();
  const inside = computed(() => (productId.value === undefined ? undefined : level.value));

  return {
    products,
    release,
    product: computed(
      () =>
        release.value?.shelved.value?.value.product ??
        products.shelved.value?.value.find(({ id }) => id === productId.value),
    ),
    productRows: computed(() => productRows(products.shelved.value?.value ?? [])),
    inside,
    follow: () =>
      effect(() => {
        if (productId.value === undefined || level.peek()) return;
        void import('./product-level.ts').then(({ createProductLevel }) => {
          level.value ??= createProductLevel(productId, release);
        });
      }),
  };
}
