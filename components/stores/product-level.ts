import { computed, type ReadonlySignal } from '@preact/signals';
import type { Release } from '../../utils/data-hub/open-data.ts';
import { createNarrowing, type Narrowing } from './narrowing.ts';
import { openFileRows } from './open-rows.ts';
import type { FileRow } from './rows.ts';
import type { ShelvedStore } from './shelved.ts';

/** The inside of an OpenData product: its files, and which of them are listed. Loaded when one is gone into. */
export interface ProductLevel {
  readonly rows: ReadonlySignal<readonly FileRow[]>;
  readonly narrowing: Narrowing;
}

export function createProductLevel(
  productId: ReadonlySignal<string | undefined>,
  release: ReadonlySignal<ShelvedStore<Release> | undefined>,
): ProductLevel {
  const rows = computed(() => {
    const shelved = release.value?.shelved.value;
    return shelved ? openFileRows(shelved.value) : [];
  });
  return { rows, narrowing: createNarrowing(productId, rows) };
}
