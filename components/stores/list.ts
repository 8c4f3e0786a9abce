import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { entryOf } from '../../utils/picker/entry.ts';
import { search } from '../../utils/picker/search.ts';
import type { Row } from './rows.ts';

/** The list under the search field: what is found, and the one row that Enter is about. */
export interface ListStore {
  readonly query: ReadonlySignal<string>;
  readonly found: ReadonlySignal<readonly Row[]>;
  /** What is found only nearly has the words of the search. */
  readonly near: ReadonlySignal<boolean>;
  /** -1 when nothing is found. */
  readonly cursorIndex: ReadonlySignal<number>;
  readonly cursorRow: ReadonlySignal<Row | undefined>;
  search(query: string): void;
  /** Puts the cursor on a row; out of range means the first or last. */
  moveTo(index: number): void;
  /** A new level: no query, cursor on that row or the first. */
  start(id?: string): void;
  /** As it was left. */
  restore(query: string, id: string | undefined): void;
}

export function createList(rows: ReadonlySignal<readonly Row[]>): ListStore {
  const query = signal('');
  /** By id, so that a refresh moves rows but not the cursor; the index is for a row that is gone. */
  const cursor = signal<{ readonly id: string | undefined; readonly index: number }>(FIRST);

  /** Made ready once for each list, and only if somebody searches it. */
  const entries = computed(() => rows.value.map(entryOf));
  const outcome = computed(() =>
    query.value.trim() === '' ? { rows: rows.value, near: false } : search(entries.value, query.value),
  );
  const found = computed(() => outcome.value.rows);

  const cursorIndex = computed(() => {
    const { id, index } = cursor.value;
    const there = id === undefined ? -1 : found.value.findIndex((row) => row.id === id);
    return there >= 0 ? there : Math.min(index, found.value.length - 1);
  });

  return {
    query,
    found,
    near: computed(() => outcome.value.near),
    cursorIndex,
    cursorRow: computed(() => found.value[cursorIndex.value]),
    search(text) {
      batch(() => {
        query.value = text;
        cursor.value = FIRST;
      });
    },
    moveTo(wanted) {
      const index = Math.max(0, Math.min(wanted, found.value.length - 1));
      cursor.value = { id: found.value[index]?.id, index };
    },
    restore(text, id) {
      batch(() => {
        query.value = text;
        cursor.value = { id, index: 0 };
      });
    },
    start(id) {
      batch(() => {
        query.value = '';
        cursor.value = { id, index: 0 };
      });
    },
  };
}

const FIRST = { id: undefined, index: 0 };
