import { i18n } from '#i18n';
import { type GrabCounts, NO_GRABS } from '../../utils/grabs/counts.ts';
import type { QueueStore } from '../stores/queue.ts';
import { classes } from '../ui/class-names.ts';
import { format } from '../words.ts';
import styles from './Chips.module.css';
import { countOf, FILTERS, type Filter } from './filters.ts';

/** Which files to show; each says how many it would. */
export function Chips({ queue }: { readonly queue: QueueStore }) {
  const { files } = queue;
  const counts = countsOf(queue);
  return (
    <fieldset class={styles.chips} aria-label={i18n.t('queue.files.filter')}>
      {FILTERS.map((filter) => {
        const count = countOf(filter, counts);
        return (
          <button
            key={filter}
            type="button"
            class={classes(styles.chip, filter === 'failed' && count > 0 && styles.failed)}
            aria-pressed={files.filter.value === filter}
            data-test={`filter-${filter}`}
            onClick={() => files.sift(filter)}
          >
            {i18n.t('queue.files.chip', { filter: filterWords(filter), count: format.count(count) })}
          </button>
        );
      })}
    </fieldset>
  );
}

/** The figures that are kept: of the chosen batch, or of the whole list. */
export function countsOf({ files, book }: QueueStore): GrabCounts {
  const chosen = files.batchId.value;
  if (chosen === undefined) return book.state.value?.counts ?? NO_GRABS;
  return book.batches.value.find(({ id }) => id === chosen)?.counts ?? NO_GRABS;
}

function filterWords(filter: Filter): string {
  switch (filter) {
    case 'all':
      return i18n.t('queue.files.all');
    case 'running':
      return i18n.t('queue.files.running');
    case 'waiting':
      return i18n.t('queue.files.waiting');
    case 'failed':
      return i18n.t('queue.files.failed');
    case 'done':
      return i18n.t('queue.files.done');
    default:
      return filter satisfies never;
  }
}
