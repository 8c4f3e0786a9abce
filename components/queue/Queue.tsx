import type { QueueStore } from '../stores/queue.ts';
import { useMedia } from '../ui/media.ts';
import { Batches } from './Batches.tsx';
import { BatchSelect } from './BatchSelect.tsx';
import { Empty } from './Empty.tsx';
import { Files } from './Files.tsx';
import styles from './Queue.module.css';

/** The batches, and the files of the chosen one. */
export function Queue({ queue }: { readonly queue: QueueStore }) {
  const isNarrow = useMedia('(max-width: 860px)');
  if (!queue.book.state.value) return <div />;
  if (queue.book.batches.value.length === 0) return <Empty />;
  return (
    <div class={styles.queue}>
      {isNarrow ? <BatchSelect queue={queue} /> : <Batches queue={queue} />}
      <Files queue={queue} />
    </div>
  );
}
