import { i18n } from '#i18n';
import { shortcutWords } from '../shortcuts.ts';
import type { QueueStore } from '../stores/queue.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Undo.module.css';

/** What was done a moment ago, and the button that takes it back: in place of "are you sure?". */
export function Undo({ queue: { undo, orders } }: { readonly queue: QueueStore }) {
  const offered = undo.offered.value;
  if (!offered) return null;
  const keep = () => undo.keep(true);
  const release = () => undo.keep(false);
  return (
    <section
      class={styles.undo}
      aria-label={i18n.t('queue.undo.label')}
      onMouseEnter={keep}
      onMouseLeave={release}
      onFocusIn={keep}
      onFocusOut={release}
    >
      <span class={styles.words}>{offered.words}</span>
      <Button onClick={orders.undo} test="undo">
        {i18n.t('queue.undo.button')}
      </Button>
      <span class={styles.keys}>{shortcutWords('undo')}</span>
    </section>
  );
}
