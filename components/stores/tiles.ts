import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { areasOf, isTiled, type Square, type Tiling, tilingOf } from '../../utils/data-hub/tiles/tiling.ts';
import { readSquares, type TypedSquares } from '../../utils/data-hub/tiles/typed.ts';
import type { PickerStore } from './picker.ts';
import { isFile } from './rows.ts';

/** Files picked by the squares of the National Grid that their names tell. */
export interface TilesStore {
  /** Most names have a square; without that there is nothing to draw. */
  readonly isTiled: ReadonlySignal<boolean>;
  /** Of the files that are found: what the filters hide cannot be picked here either. */
  readonly tiling: ReadonlySignal<Tiling>;
  /** The square that is looked into, which has parts; `undefined` for all of Great Britain. */
  readonly inside: ReadonlySignal<Square | undefined>;
  /** The squares in sight: those of 100 km, or the parts of that one. */
  readonly shown: ReadonlySignal<readonly Square[]>;
  /** The one that keys are about; `undefined` when none is in sight. */
  readonly cursor: ReadonlySignal<Square | undefined>;
  /** How many of its files are selected. */
  chosenIn(square: Square): number;
  moveTo(square: Square): void;
  /** Selects its files, or none of them if all are. */
  toggle(square: Square): void;
  choose(squares: readonly Square[], isChosen: boolean): void;
  /** One level in, if the square has parts, or out. Says whether there was one. */
  zoomIn(square: Square): boolean;
  zoomOut(): boolean;
  /** Selects what a list of squares says, besides what is selected. */
  type(text: string): TypedSquares;
}

export function createTiles({ catalogue, list, selection }: PickerStore): TilesStore {
  const names = computed(() => catalogue.rows.value.filter(isFile).map(({ id }) => id));
  const areas = computed(() => areasOf(names.value));
  const tiling = computed(() =>
    tilingOf(
      list.found.value.filter(isFile).map(({ id, item }) => ({ id, size: item.size })),
      areas.value,
    ),
  );
  const insideName = signal<string | undefined>();
  const cursorName = signal<string | undefined>();

  const inside = computed(() =>
    insideName.value === undefined ? undefined : tiling.value.byName.get(insideName.value),
  );
  const shown = computed(() => inside.value?.parts ?? tiling.value.squares);
  const cursor = computed(() => shown.value.find(({ name }) => name === cursorName.value) ?? shown.value[0]);

  const chosenIn = ({ ids }: Square): number => {
    const chosen = selection.ids.value;
    return chosen.size === 0 ? 0 : ids.reduce((sum, id) => sum + Number(chosen.has(id)), 0);
  };
  const choose = (squares: readonly Square[], isChosen: boolean) =>
    selection.choose(
      squares.flatMap(({ ids }) => ids),
      isChosen,
    );

  return {
    isTiled: computed(() => isTiled(areas.value, names.value.length)),
    tiling,
    inside,
    shown,
    cursor,
    chosenIn,
    choose,
    moveTo({ name }) {
      cursorName.value = name;
    },
    toggle: (square) => choose([square], chosenIn(square) < square.ids.length),
    zoomIn({ name, parts }) {
      if (parts.length > 0) insideName.value = name;
      return parts.length > 0;
    },
    zoomOut() {
      const here = inside.peek();
      if (!here) return false;
      const around = [...tiling.peek().byName.values()].find(({ parts }) => parts.includes(here));
      insideName.value = around?.name;
      cursorName.value = here.name;
      return true;
    },
    type(text) {
      const typed = readSquares(text, tiling.peek());
      selection.choose(typed.ids, true);
      return typed;
    },
  };
}
