import type { QueueStore } from '../stores/queue.ts';
import { classes } from '../ui/class-names.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './Pace.module.css';
import { paceWords } from './pace-words.ts';

/** Why nothing new is asked for just now, when it is a limit or OS's trouble. */
export function Pace({ queue: { book, flow } }: { readonly queue: QueueStore }) {
  const state = book.state.value;
  const pace = state && paceWords(state, book.batches.value, flow.now.value);
  if (!pace) return null;
  return (
    <p class={classes(styles.pace, pace.isQuiet && styles.quiet)} data-test="pace" data-why={pace.why}>
      {!pace.isQuiet && <Icon name="wait" />}
      {pace.words}
    </p>
  );
}
