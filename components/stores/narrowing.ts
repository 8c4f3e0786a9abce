import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { FileRow } from './rows.ts';

/** One area or one format of an OpenData product, where it has several. */
export interface Narrowing {
  /** What there is to choose from; empty where there is no choice. */
  readonly areas: ReadonlySignal<readonly string[]>;
  readonly formats: ReadonlySignal<readonly string[]>;
  /** `undefined`: all of them. */
  readonly area: ReadonlySignal<string | undefined>;
  readonly format: ReadonlySignal<string | undefined>;
  readonly rows: ReadonlySignal<readonly FileRow[]>;
  choose(by: 'area' | 'format', value: string | undefined): void;
}

interface Chosen {
  /** A choice is about the product it was made in. */
  readonly productId: string | undefined;
  readonly area?: string | undefined;
  readonly format?: string | undefined;
}

export function createNarrowing(
  productId: ReadonlySignal<string | undefined>,
  rows: ReadonlySignal<readonly FileRow[]>,
): Narrowing {
  const chosen = signal<Chosen>({ productId: undefined });
  const here = computed((): Chosen => {
    const { value } = chosen;
    return value.productId === productId.value ? value : { productId: productId.value };
  });

  const fits = ({ part }: FileRow, { area, format }: Chosen): boolean =>
    (area === undefined || part?.area === area) && (format === undefined || part?.format === format);

  /** Only what there is together with the other choice, or a choice could lead to nothing. */
  const choices = (by: 'area' | 'format') =>
    computed(() => {
      const other = { ...here.value, [by]: undefined };
      const found = rows.value.flatMap((row) => (row.part && fits(row, other) ? row.part[by] : []));
      const all = rows.value.flatMap(({ part }) => part?.[by] ?? []);
      return new Set(all).size > 1 ? [...new Set(found)] : [];
    });

  /** A release may come that has it no more. */
  const current = (by: 'area' | 'format') =>
    computed(() => {
      const value = here.value[by];
      return rows.value.some(({ part }) => part?.[by] === value) ? value : undefined;
    });

  const [area, format] = [current('area'), current('format')];
  return {
    areas: choices('area'),
    formats: choices('format'),
    area,
    format,
    rows: computed(() => {
      const narrow = { productId: productId.value, area: area.value, format: format.value };
      return narrow.area === undefined && narrow.format === undefined
        ? rows.value
        : rows.value.filter((row) => fits(row, narrow));
    }),
    choose(by, value) {
      chosen.value = { ...here.peek(), [by]: value };
    },
  };
}
