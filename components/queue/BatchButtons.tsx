import { i18n } from '#i18n';
import type { Which } from '../../utils/commands.ts';
import type { Batch } from '../../utils/grabs/batch.ts';
import type { QueueStore } from '../stores/queue.ts';
import styles from './BatchButtons.module.css';
import { isPausable } from './batch-state.ts';
import { IconButton } from './IconButton.tsx';

interface Props {
  readonly queue: QueueStore;
  readonly batch: Batch;
  readonly name: string;
  readonly isActive: boolean;
}

/** What can be done with a batch. They keep quiet until one comes near. */
export function BatchButtons({ queue, batch, name: what, isActive }: Props) {
  const { orders, flow, handOver, hasAria2 } = queue;
  const { counts, phase } = batch;
  const which: Which = { of: 'batch', id: batch.id };
  const isOpen = phase === 'open';
  const waits = counts.queued + counts.waiting + counts.paused > 0;
  const standing = flow.standing(batch.id);
  const common = { skipped: !isActive };
  return (
    <div class={styles.buttons}>
      {counts.failed + counts.waiting > 0 && (
        <IconButton
          {...common}
          icon="again"
          label={i18n.t('queue.act.retry', { what })}
          onClick={() => orders.retry(which)}
          test="retry-batch"
        />
      )}
      {counts.skipped > 0 && (
        <IconButton
          {...common}
          icon="again"
          label={i18n.t('queue.act.fetchSkipped', { what })}
          onClick={() => orders.fetchSkipped(batch.id)}
          test="fetch-skipped"
        />
      )}
      {waits && (
        <IconButton
          {...common}
          icon="first"
          label={i18n.t('queue.act.first', { what })}
          onClick={() => orders.reorder(which, 'first')}
          test="batch-first"
        />
      )}
      {waits && (
        <IconButton
          {...common}
          icon="last"
          label={i18n.t('queue.act.last', { what })}
          onClick={() => orders.reorder(which, 'last')}
          test="batch-last"
        />
      )}
      {isOpen && batch.carrier && (
        <IconButton
          {...common}
          icon="handBack"
          label={i18n.t('queue.act.toBrowser', { what })}
          onClick={() => orders.carry(batch.id, 'browser')}
          test="batch-to-browser"
        />
      )}
      {isOpen && !batch.carrier && hasAria2.value && waits && (
        <IconButton
          {...common}
          icon="hand"
          label={i18n.t('queue.act.toAria2', { what })}
          onClick={() => orders.carry(batch.id, 'aria2')}
          test="batch-to-aria2"
        />
      )}
      {counts.paused + standing > 0 && (
        <IconButton
          {...common}
          icon="play"
          label={i18n.t('queue.act.resume', { what })}
          onClick={() => orders.resume(which)}
          test="resume-batch"
        />
      )}
      {isPausable(batch, standing) && (
        <IconButton
          {...common}
          icon="pause"
          label={i18n.t('queue.act.pause', { what })}
          onClick={() => orders.pause(which)}
          test="pause-batch"
        />
      )}
      <IconButton
        {...common}
        icon="handOver"
        label={i18n.t('handOver.act', { what })}
        onClick={() => {
          handOver.value = { of: 'batch', batch };
        }}
        test="hand-over-batch"
      />
      <IconButton
        {...common}
        icon="close"
        label={isOpen ? i18n.t('queue.act.cancel', { what }) : i18n.t('queue.act.clear', { what })}
        onClick={() => (isOpen ? orders.cancel(which, what) : orders.clear(which, what))}
        test={isOpen ? 'cancel-batch' : 'clear-batch'}
      />
    </div>
  );
}
