import type { ComponentChildren } from 'preact';
import { classes } from '../ui/class-names.ts';
import { Icon } from '../ui/Icon.tsx';
import type { Place } from '../ui/VirtualList.tsx';
import styles from './OptionRow.module.css';
import { optionId } from './option-id.ts';

interface Props {
  readonly id: string;
  readonly at: Place;
  readonly count: number;
  readonly cursor: number;
  /** Absent where rows cannot be chosen: there the one under the cursor counts as selected. */
  readonly chosen?: boolean;
  readonly title?: string;
  readonly quiet?: boolean;
  readonly children: ComponentChildren;
}

/** What the rows of all levels share: two lines, a left and a right side, and their place in the list. */
export function OptionRow({ id, at, count, cursor, chosen, title, quiet, children }: Props) {
  const isUnder = at.index === cursor;
  return (
    <div
      id={optionId(at.index)}
      class={classes(styles.row, quiet && styles.quiet)}
      role="option"
      // The focus stays in the search field and points here (aria-activedescendant).
      tabIndex={-1}
      aria-selected={chosen ?? isUnder}
      aria-setsize={count}
      aria-posinset={at.index + 1}
      data-id={id}
      data-index={at.index}
      data-cursor={isUnder || undefined}
      style={at.style}
      title={title}
    >
      {chosen !== undefined && (
        // A picture of `aria-selected`, and where a click changes it: what is in an option takes no focus.
        <span class={styles.check} data-check data-test="check">
          <i class={styles.box}>{chosen && <Icon name="check" size={12} />}</i>
        </span>
      )}
      <div class={styles.lines}>{children}</div>
    </div>
  );
}
