import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { type Filter, NO_FILTER, sift } from '../../utils/picker/filter.ts';
import { search } from '../../utils/picker/search.ts';
import { termsOf } from '../../utils/picker/terms.ts';
import { isFile, type Row } from './rows.ts';
import { entriesOf } from './wording.ts';

/** The list under the search field: what is found, and the one row that Enter is about. */
export interface ListStore {
  /** All that decides what is found, and in which order; kind and sort are about files only. */
  readonly filter: ReadonlySignal<Filter>;
  readonly query: ReadonlySignal<string>;
  /** The words of the query, which are marked where they stand; patterns are not among them. */
  readonly words: ReadonlySignal<string>;
  readonly found: ReadonlySignal<readonly Row[]>;
  /** What is found only nearly has the words of the search. */
  readonly near: ReadonlySignal<boolean>;
  /** -1 when nothing is found. */
  readonly cursorIndex: ReadonlySignal<number>;
  readonly cursorRow: ReadonlySignal<Row | undefined>;
  search(query: string): void;
  /** Makes the rows ready for the search, so that the first letter need not. */
  prepare(): void;
  /** Changes some of the filter; the cursor goes to the first of what is found then. */
  sift(change: Partial<Filter>): void;
  /** Puts the cursor on a row; out of range means the first or last. */
  moveTo(index: number): void;
  /** A new level: no filter, cursor on that row or the first. */
  start(id?: string): void;
  /** As it was left. */
  restore(filter: Filter, id: string | undefined): void;
}

export function createList(rows: ReadonlySignal<readonly Row[]>): ListStore {
  const filter = signal<Filter>(NO_FILTER);
  /** By id, so that a refresh moves rows but not the cursor; the index is for a row that is gone. */
  const cursor = signal<{ readonly id: string | undefined; readonly index: number }>(FIRST);

  const query = computed(() => filter.value.query);
  const sort = computed(() => filter.value.sort);
  const files = computed(() =>
    rows.value[0] && isFile(rows.value[0]) ? rows.value.filter(isFile) : undefined,
  );
  /** Another letter in the query is not another list. */
  const kind = computed(() => filter.value.kind);
  const sifted = computed((): readonly Row[] =>
    files.value ? sift(files.value, { kind: kind.value, sort: sort.value }) : rows.value,
  );

  const terms = computed(() => (files.value ? termsOf(query.value) : { words: query.value }));

  /** Made ready once for each list. */
  const entries = computed(() => entriesOf(sifted.value));
  const outcome = computed(() => {
    const { words, fits } = terms.value;
    if (words.trim() === '') {
      return { rows: fits ? sifted.value.filter(({ id }) => fits(id)) : sifted.value, near: false };
    }
    const some = fits ? entries.value.filter(({ row }) => fits(row.id)) : entries.value;
    const found = search(some, words);
    if (sort.value === 'name') return found;
    // Whoever asks for the largest first means it, however well a name fits the words.
    const there = new Set(found.rows);
    return { ...found, rows: sifted.value.filter((row) => there.has(row)) };
  });
  const found = computed(() => outcome.value.rows);

  const cursorIndex = computed(() => {
    const { id, index } = cursor.value;
    const there = id === undefined ? -1 : found.value.findIndex((row) => row.id === id);
    return there >= 0 ? there : Math.min(index, found.value.length - 1);
  });

  const change = (next: Filter, id?: string) =>
    batch(() => {
      filter.value = next;
      cursor.value = { ...FIRST, id };
    });

  return {
    filter,
    query,
    words: computed(() => terms.value.words),
    found,
    near: computed(() => outcome.value.near),
    cursorIndex,
    cursorRow: computed(() => found.value[cursorIndex.value]),
    prepare: () => void entries.peek(),
    search: (text) => change({ ...filter.peek(), query: text }),
    sift: (some) => change({ ...filter.peek(), ...some }),
    moveTo(wanted) {
      const index = Math.max(0, Math.min(wanted, found.value.length - 1));
      cursor.value = { id: found.value[index]?.id, index };
    },
    restore: change,
    start: (id) => change(NO_FILTER, id),
  };
}

const FIRST = { id: undefined, index: 0 };
