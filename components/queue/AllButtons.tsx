import { i18n } from '#i18n';
import type { Batch } from '../../utils/grabs/batch.ts';
import { unfinished } from '../../utils/grabs/counts.ts';
import { isOf } from '../../utils/grabs/part-hold.ts';
import type { QueueStore } from '../stores/queue.ts';
import { ALL } from '../stores/queue-orders.ts';
import { Button } from '../ui/Button.tsx';
import styles from './AllButtons.module.css';

/** What can be done with all grabs at once. */
export function AllButtons({ queue: { book, orders } }: { readonly queue: QueueStore }) {
  const state = book.state.value;
  if (!state) return null;
  const { counts, partHolds } = state;
  const isHeld = (batch: Batch): boolean =>
    partHolds.some(({ part }) => isOf(part, { ...batch, batchId: batch.id }));
  const open = book.batches.value.filter(({ phase }) => phase === 'open');
  const hold = state.hold ?? (open.length > 0 && open.every(isHeld));
  const isOnItsWay = unfinished(counts) > 0;
  const isClearable = book.batches.value.some((one) => one.phase !== 'open' && one.counts.failed === 0);
  if (!isOnItsWay && !hold && !isClearable && counts.failed === 0) return null;
  return (
    <div class={styles.all}>
      {counts.failed > 0 && (
        <Button look="link" onClick={() => orders.retry(ALL)} test="retry-all">
          {i18n.t('queue.all.retry')}
        </Button>
      )}
      {isClearable && (
        <Button look="link" onClick={() => orders.clear(ALL, i18n.t('queue.all.cleared'))} test="clear-ended">
          {i18n.t('queue.all.clear')}
        </Button>
      )}
      {isOnItsWay && (
        <Button look="link" onClick={() => orders.cancel(ALL, i18n.t('queue.all.what'))} test="cancel-all">
          {i18n.t('queue.all.cancel')}
        </Button>
      )}
      {(isOnItsWay || hold) && (
        <Button
          onClick={() => (hold ? orders.resume(ALL) : orders.pause(ALL))}
          test={hold ? 'resume-all' : 'pause-all'}
        >
          {hold ? i18n.t('queue.all.resume') : i18n.t('queue.all.pause')}
        </Button>
      )}
    </div>
  );
}
