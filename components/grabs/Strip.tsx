import { i18n } from '#i18n';
import { unfinished } from '../../utils/grabs/counts.ts';
import type { PickerStore } from '../stores/picker.ts';
import { useLazy } from '../ui/lazy.ts';
import styles from './Strip.module.css';

/** What is on its way and how the last ones ended; nothing at all where there is nothing to tell. */
export function Strip({ picker }: { readonly picker: PickerStore }) {
  const { lines, failure, book } = picker.grabs;
  const { hold = null, partHolds = [], counts } = book.state.value ?? {};
  // Without anything to grab only the person's own hold matters: it would stop the next grab.
  const isHeld = hold !== null && (hold.why === 'person' || (counts && unfinished(counts) > 0));
  const isWanted =
    lines.value.length > 0 || failure.value !== undefined || isHeld === true || partHolds.length > 0;
  const part = useLazy(() => import('./Lines.tsx'), isWanted);
  if (!isWanted || !part) return null;
  return (
    <section class={styles.strip} aria-label={i18n.t('grabs.label')}>
      <part.Lines picker={picker} hold={isHeld ? hold : null} partHolds={partHolds} />
    </section>
  );
}
