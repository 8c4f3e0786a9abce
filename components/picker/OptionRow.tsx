import type { ComponentChildren } from 'preact';
import { classes } from '../ui/class-names.ts';
import type { Place } from '../ui/VirtualList.tsx';
import styles from './OptionRow.module.css';
import { optionId } from './option-id.ts';

interface Props {
  readonly id: string;
  readonly at: Place;
  readonly count: number;
  readonly cursor: number;
  readonly title?: string;
  readonly quiet?: boolean;
  readonly children: ComponentChildren;
}

/** What the rows of all levels share: two lines, a left and a right side, and their place in the list. */
export function OptionRow({ id, at, count, cursor, title, quiet, children }: Props) {
  return (
    <div
      id={optionId(at.index)}
      class={classes(styles.row, quiet && styles.quiet)}
      role="option"
      // The focus stays in the search field and points here (aria-activedescendant).
      tabIndex={-1}
      aria-selected={at.index === cursor}
      aria-setsize={count}
      aria-posinset={at.index + 1}
      data-id={id}
      data-index={at.index}
      style={at.style}
      title={title}
    >
      {children}
    </div>
  );
}
