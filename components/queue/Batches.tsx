import { useCallback, useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { QueueStore } from '../stores/queue.ts';
import { RowList } from '../ui/RowList.tsx';
import { BATCH } from '../ui/row-heights.ts';
import { rowProps } from '../ui/row-place.ts';
import { Spoken } from '../ui/Spoken.tsx';
import { AllGrabs } from './AllGrabs.tsx';
import { BatchCard } from './BatchCard.tsx';
import styles from './Batches.module.css';

/** The batches beside their files, the newest first. */
export function Batches({ queue }: { readonly queue: QueueStore }) {
  const { book, files, names } = queue;
  const batches = book.batches.value;
  const byId = new Map(batches.map((one) => [one.id, one]));
  const order = batches.map(({ id }) => id).join();
  const ids = useMemo(() => batches.map(({ id }) => id), [order]);
  const look = useCallback((ids: readonly string[]) => {
    const wanted = new Set(ids);
    void names.look(book.batches.peek().filter(({ id }) => wanted.has(id)));
  }, []);
  return (
    <section class={styles.batches} aria-label={i18n.t('queue.batches.label')}>
      <AllGrabs queue={queue} />
      <div class={styles.scroller} tabIndex={-1}>
        <RowList
          label={i18n.t('queue.batches.label')}
          hint="batch-keys"
          ids={ids}
          rowHeight={BATCH[queue.look.density.value]}
          question="batches"
          onView={look}
          onKey={(event, id) => {
            // On the row itself: a button in it has its own Enter.
            const isOnRow = event.target instanceof HTMLLIElement;
            if (event.key === 'Enter' && isOnRow) files.choose(id);
          }}
        >
          {(place) => {
            const batch = byId.get(place.id);
            return (
              batch && (
                <BatchCard
                  key={place.id}
                  queue={queue}
                  batch={batch}
                  attributes={rowProps(place)}
                  isActive={place.isActive}
                />
              )
            );
          }}
        </RowList>
      </div>
      <span id="batch-keys">
        <Spoken>{i18n.t('queue.batches.keys')}</Spoken>
      </span>
    </section>
  );
}
