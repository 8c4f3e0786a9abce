import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { ListStore } from './list.ts';
import type { Row } from './rows.ts';

/** Which rows of the level are chosen. What a search hides stays chosen; leaving the level drops it all. */
export interface SelectionStore {
  /** Ids of chosen rows that are still there. */
  readonly ids: ReadonlySignal<ReadonlySet<string>>;
  toggle(index: number): void;
  /** Moves the cursor there and chooses all on the way; going on or back changes the same stretch. */
  extendTo(index: number): void;
  /** All that is found; if all of it is chosen already, none of it. */
  toggleAll(): void;
  /** These and no others, whether they are there already or come with the next answer. */
  restore(ids: readonly string[]): void;
  /** Of what is found, what is not chosen; what is hidden stays as it is. */
  invert(): void;
  /** Chooses these as well, or no longer. */
  choose(ids: Iterable<string>, isChosen: boolean): void;
  clear(): void;
}

/** What Shift has chosen in one go. */
interface Stretch {
  readonly from: string;
  /** Where the cursor was left: one that is elsewhere has begun something else. */
  readonly to: string;
  /** What was chosen without it. */
  readonly base: ReadonlySet<string>;
}

export function createSelection(rows: ReadonlySignal<readonly Row[]>, list: ListStore): SelectionStore {
  const chosen = signal<ReadonlySet<string>>(NONE);
  let stretch: Stretch | undefined;

  const ids = computed(() => {
    const { value } = chosen;
    return value.size === 0 ? NONE : new Set(idsOf(rows.value).filter((id) => value.has(id)));
  });

  return {
    ids,
    toggle(index) {
      const id = list.found.peek()[index]?.id;
      if (id === undefined) return;
      const next = new Set(ids.peek());
      if (!next.delete(id)) next.add(id);
      chosen.value = next;
      stretch = undefined;
    },
    extendTo(index) {
      const under = list.cursorRow.peek()?.id;
      if (under === undefined) return;
      const found = idsOf(list.found.peek());
      const isSame = stretch?.to === under && found.includes(stretch.from);
      const { from, base } = isSame && stretch ? stretch : { from: under, base: ids.peek() };
      batch(() => {
        list.moveTo(index);
        const [start, end] = [found.indexOf(from), list.cursorIndex.peek()];
        const inside = found.slice(Math.min(start, end), Math.max(start, end) + 1);
        chosen.value = new Set([...base, ...inside]);
      });
      stretch = { from, base, to: list.cursorRow.peek()?.id ?? from };
    },
    toggleAll() {
      const [found, now] = [new Set(idsOf(list.found.peek())), ids.peek()];
      const others = [...now].filter((id) => !found.has(id));
      const isAll = now.size - others.length === found.size;
      chosen.value = new Set(isAll ? others : [...others, ...found]);
      stretch = undefined;
    },
    restore(wanted) {
      chosen.value = new Set(wanted);
      stretch = undefined;
    },
    invert() {
      const [found, now] = [new Set(idsOf(list.found.peek())), ids.peek()];
      const others = [...now].filter((id) => !found.has(id));
      chosen.value = new Set([...others, ...[...found].filter((id) => !now.has(id))]);
      stretch = undefined;
    },
    choose(some, isChosen) {
      const next = new Set(ids.peek());
      for (const id of some) {
        if (isChosen) next.add(id);
        else next.delete(id);
      }
      chosen.value = next;
      stretch = undefined;
    },
    clear() {
      chosen.value = NONE;
      stretch = undefined;
    },
  };
}

const NONE: ReadonlySet<string> = new Set();

const idsOf = (rows: readonly Row[]): readonly string[] => rows.map(({ id }) => id);
