import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useStill } from './still.ts';
import styles from './VirtualList.module.css';
import { useWindow } from './virtual.ts';

/** Where a row stands; it spreads `style` on its own element. */
export interface Place {
  readonly index: number;
  readonly style: { readonly height: string; readonly transform: string };
}

interface Props {
  readonly id: string;
  readonly label: string;
  readonly ids: readonly string[];
  /** Pixels; all rows are of one height. */
  readonly rowHeight: number;
  /** The row that the field's `aria-activedescendant` names: always rendered, and scrolled to when it moves. */
  readonly cursor: number;
  /** What was asked for. When it changes, the list starts anew instead of being held still. */
  readonly question: string;
  /** Several rows can be chosen. */
  readonly multiple?: boolean;
  readonly onPick: (index: number, event: MouseEvent) => void;
  readonly children: (at: Place) => ComponentChildren;
}

/** A listbox that stays smooth at 10,000 rows. The keys are the field's business: the focus never comes here. */
export function VirtualList(props: Props) {
  const { id, label, ids, rowHeight, cursor, question, multiple, onPick, children } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { indices, height } = useWindow({ scroller, ids, rowHeight, keep: cursor });
  useStill({ scroller, ids, cursor, rowHeight, question });

  const pick = (event: MouseEvent) => {
    const row = event.target instanceof Element ? event.target.closest('[role=option]') : null;
    if (row instanceof HTMLElement) onPick(Number(row.dataset.index), event);
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the combobox that controls this list
    <div
      ref={scroller}
      id={id}
      class={styles.list}
      role="listbox"
      aria-label={label}
      aria-multiselectable={multiple}
      tabIndex={-1}
      // A click must not take the focus from the field.
      onMouseDown={(event) => event.preventDefault()}
      onClick={pick}
    >
      <div class={styles.whole} role="presentation" style={{ height: `${height}px` }}>
        {indices.map((index) =>
          children({
            index,
            style: { height: `${rowHeight}px`, transform: `translateY(${index * rowHeight}px)` },
          }),
        )}
      </div>
    </div>
  );
}
