import { i18n } from '#i18n';
import type { QueueStore, View } from '../stores/queue.ts';
import { Mark } from '../ui/Mark.tsx';
import { AllButtons } from './AllButtons.tsx';
import styles from './Head.module.css';
import { Overall } from './Overall.tsx';

/** The page's name, its views, and how far everything is. */
export function Head({ queue }: { readonly queue: QueueStore }) {
  return (
    <header class={styles.head}>
      <div class={styles.title}>
        <Mark size={28} />
        <h1>{i18n.t('queue.title')}</h1>
        <nav class={styles.views} aria-label={i18n.t('queue.view.label')}>
          <ViewButton queue={queue} view="queue" words={i18n.t('queue.view.queue')} />
          <ViewButton queue={queue} view="history" words={i18n.t('queue.view.history')} />
          <ViewButton queue={queue} view="verify" words={i18n.t('queue.view.verify')} />
        </nav>
      </div>
      <Overall queue={queue} />
      <AllButtons queue={queue} />
    </header>
  );
}

interface Props {
  readonly queue: QueueStore;
  readonly view: View;
  readonly words: string;
}

function ViewButton({ queue, view, words }: Props) {
  const isHere = queue.view.value === view;
  return (
    <button
      type="button"
      class={styles.view}
      aria-current={isHere ? 'page' : undefined}
      data-test={`view-${view}`}
      onClick={() => queue.go(view)}
    >
      {words}
    </button>
  );
}
