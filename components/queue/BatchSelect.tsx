import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import type { QueueStore } from '../stores/queue.ts';
import { BatchCard } from './BatchCard.tsx';
import styles from './BatchSelect.module.css';
import { batchNames } from './batch-state.ts';

/** The batches where there is no room for them beside the files: a choice, and the card of the chosen one. */
export function BatchSelect({ queue }: { readonly queue: QueueStore }) {
  const { book, files, names } = queue;
  const batches = book.batches.value;
  const chosen = batches.find(({ id }) => id === files.batchId.value);
  useEffect(() => void names.look(batches), [batches, names]);
  return (
    <section class={styles.batches} aria-label={i18n.t('queue.batches.label')}>
      <label class={styles.choice}>
        <span>{i18n.t('queue.batches.choose')}</span>
        <select
          value={chosen?.id ?? ''}
          data-test="batch-select"
          onChange={({ currentTarget }) => files.choose(currentTarget.value || undefined)}
        >
          <option value="">{i18n.t('queue.batches.all')}</option>
          {batches.map((batch) => {
            const { name, under } = batchNames(batch, names.of(batch.id).value);
            return (
              <option key={batch.id} value={batch.id}>
                {[name, under].join(i18n.t('common.dot'))}
              </option>
            );
          })}
        </select>
      </label>
      {chosen && (
        <ul>
          <BatchCard queue={queue} batch={chosen} attributes={{}} isActive />
        </ul>
      )}
    </section>
  );
}
