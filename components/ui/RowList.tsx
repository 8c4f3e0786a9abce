import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useHoldStill } from './hold-still.ts';
import { useInView } from './in-view.ts';
import styles from './RowList.module.css';
import { useRoving } from './roving.ts';
import type { RowPlace } from './row-place.ts';

interface Props {
  readonly label: string;
  /** Id of the words that say which keys work here. */
  readonly hint?: string;
  readonly ids: readonly string[];
  /** Pixels; all rows are of one height. */
  readonly rowHeight: number;
  /** What was asked for. When it changes, the list starts anew instead of being held still. */
  readonly question: string;
  /** Told of the rows in and around the window, to read no others. */
  readonly onView?: (ids: readonly string[]) => void;
  /** A key that the list itself has no use for, with the row it was pressed in. */
  readonly onKey?: (event: KeyboardEvent, id: string) => void;
  /** Spreads `rowProps` on its own element. */
  readonly children: (place: RowPlace) => ComponentChildren;
}

/**
 * A long list of rows with buttons: only those in the window exist, and only one of them is a stop for Tab, with
 * its buttons; arrow keys go from row to row.
 */
export function RowList({ label, hint, ids, rowHeight, question, onView, onKey, children }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const [last, setActive] = useState<Active>({ id: undefined, index: 0, question });
  const active = last.question === question ? last : { id: undefined, index: 0 };
  const there = active.id === undefined ? -1 : ids.indexOf(active.id);
  const activeIndex = there >= 0 ? there : Math.max(0, Math.min(active.index, ids.length - 1));
  const { first, end } = useInView({ list, count: ids.length, rowHeight });
  useHoldStill({ list, ids, rowHeight, question });

  const roving = useRoving({
    list,
    activeIndex,
    count: ids.length,
    page: Math.max(1, Math.floor(innerHeight / rowHeight) - 2),
    onMove: (index) => setActive({ id: ids[index], index, question }),
    onKey: (event, index) => {
      const id = ids[index];
      if (id !== undefined) onKey?.(event, id);
    },
  });

  const indices = Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
  // The row in focus stays on the page wherever it is scrolled to, or the focus would be lost.
  if (activeIndex < ids.length && (activeIndex < first || activeIndex >= end)) indices.push(activeIndex);
  useEffect(
    () => onView?.(indices.flatMap((index) => ids[index] ?? [])),
    [ids, first, end, activeIndex, onView],
  );

  return (
    <ul
      ref={list}
      class={styles.list}
      aria-label={label}
      aria-describedby={hint}
      style={{ height: `${ids.length * rowHeight}px`, '--row': `${rowHeight}px` }}
      {...roving}
    >
      {indices.map((index) => {
        const id = ids[index] ?? '';
        const isActive = index === activeIndex;
        return children({ id, index, of: ids.length, top: index * rowHeight, isActive });
      })}
    </ul>
  );
}

interface Active {
  readonly id: string | undefined;
  readonly index: number;
  /** Of another list it says nothing. */
  readonly question: string;
}
