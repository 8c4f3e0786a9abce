import { paceWords } from '../queue/pace-words.ts';
import type { StripStore } from '../stores/strip.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './HoldLine.module.css';

interface Props {
  readonly strip: StripStore;
  readonly now: number;
}

/** Why nothing new is asked for just now, when it is OS's limit or OS's trouble: it goes on by itself. */
export function PaceLine({ strip, now }: Props) {
  const { state, batches } = strip.grabs.book;
  const pace = state.value && paceWords(state.value, batches.value, now);
  if (!pace || pace.isQuiet) return null;
  return (
    <div class={styles.hold} data-test="pace" data-why={pace.why}>
      <Icon name="wait" />
      <p>{pace.words}</p>
    </div>
  );
}
