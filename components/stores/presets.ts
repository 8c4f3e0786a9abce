import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { isPlain } from '../../utils/picker/filter.ts';
import type { Choice, PresetChange, Presets, ProductPresets } from '../../utils/picker/presets.ts';
import { presetsOf } from '../../utils/picker/presets-of.ts';
import type { Desk } from '../desk.ts';
import type { CatalogueStore } from './catalogue.ts';
import type { ListStore } from './list.ts';
import type { SelectionStore } from './selection.ts';

/** Filters by name, for the product whose files are on show. */
export interface PresetsStore {
  /** `undefined` until they were read, and where OS names no product. */
  readonly current: ReadonlySignal<ProductPresets | undefined>;
  /** What was grabbed with last time, while no filter is in use: offered, never applied by itself. */
  readonly offered: ReadonlySignal<Choice | undefined>;
  apply(choice: Choice): Promise<void>;
  dismiss(): void;
  /** What is shown and selected now, as it would be kept. */
  now(): Promise<Choice>;
  /** Says whether it was kept. */
  change(change: PresetChange): Promise<boolean>;
  /** What is shown and selected now was grabbed. */
  remember(): Promise<void>;
  load(): Promise<void>;
  /** Reads them when files first come on show. Returns how to stop. */
  follow(): () => void;
}

/** Where names hold squares; more than a list without any needs. */
const squares = () => import('./choice-squares.ts');

export function createPresets(
  desk: Desk,
  catalogue: CatalogueStore,
  list: ListStore,
  selection: SelectionStore,
): PresetsStore {
  const all = signal<Presets | undefined>();
  /** Products whose offer was taken or waved away. */
  const settled = signal<ReadonlySet<string>>(new Set());

  const productId = computed(() => {
    if (catalogue.place.value.level !== 'files') return undefined;
    return catalogue.inPackage.value?.productId || undefined;
  });
  const current = computed(() =>
    all.value && productId.value !== undefined ? presetsOf(all.value, productId.value) : undefined,
  );

  const load = async () => {
    all.value = await desk.presets();
  };
  const settle = () => {
    const id = productId.peek();
    if (id !== undefined) settled.value = new Set([...settled.peek(), id]);
  };
  const change = async (wanted: PresetChange, id = productId.peek()): Promise<boolean> =>
    id !== undefined && (await desk.ask('changePresets', { productId: id, change: wanted })).ok;

  const now = async (): Promise<Choice> => {
    const [filter, ids, rows] = [list.filter.peek(), selection.ids.peek(), catalogue.rows.peek()];
    return { filter, squares: ids.size === 0 ? [] : (await squares()).squaresOf(rows, ids) };
  };

  return {
    current,
    offered: computed(() => {
      const id = productId.value;
      if (id === undefined || settled.value.has(id) || catalogue.rows.value.length === 0) return undefined;
      const isIdle = isPlain(list.filter.value) && selection.ids.value.size === 0;
      return isIdle ? current.value?.last : undefined;
    }),
    now,
    change: (wanted) => change(wanted),
    dismiss: settle,
    async apply(choice) {
      settle();
      const ids =
        choice.squares.length > 0
          ? (await squares()).idsIn(catalogue.rows.peek(), choice.squares)
          : undefined;
      batch(() => {
        list.sift(choice.filter);
        if (!ids) return;
        selection.clear();
        selection.choose(ids, true);
      });
    },
    async remember() {
      const id = productId.peek();
      const choice = await now();
      const isWorth = !isPlain(choice.filter) || choice.squares.length > 0;
      if (isWorth) await change({ do: 'remember', choice }, id);
    },
    load,
    follow: () =>
      effect(() => {
        if (productId.value !== undefined && all.peek() === undefined) void load();
      }),
  };
}
