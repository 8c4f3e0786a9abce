import { i18n } from '#i18n';
import { total } from '../../utils/grabs/counts.ts';
import type { QueueStore } from '../stores/queue.ts';
import { format } from '../words.ts';
import styles from './AllGrabs.module.css';

/** Chooses no batch: the files of all of them. */
export function AllGrabs({ queue: { files, book } }: { readonly queue: QueueStore }) {
  const counts = book.state.value?.counts;
  return (
    <button
      type="button"
      class={styles.all}
      aria-pressed={files.batchId.value === undefined}
      data-test="all-grabs"
      onClick={() => files.choose(undefined)}
    >
      <span>{i18n.t('queue.batches.all')}</span>
      <span class={styles.count}>{counts && format.count(total(counts))}</span>
    </button>
  );
}
