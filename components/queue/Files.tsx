import { useCallback } from 'preact/hooks';
import { i18n } from '#i18n';
import { isUnfinished } from '../../utils/grabs/grab.ts';
import type { QueueStore } from '../stores/queue.ts';
import { useMedia } from '../ui/media.ts';
import { RowList } from '../ui/RowList.tsx';
import { ROW, TALL_ROW } from '../ui/row-heights.ts';
import { Chips } from './Chips.tsx';
import styles from './Files.module.css';
import { KEYS_HINT } from './Foot.tsx';
import { GrabLine } from './GrabLine.tsx';
import { Missing } from './Missing.tsx';
import { NoFiles } from './NoFiles.tsx';

/** The files of the chosen batch, or of all, as many as the filter lets through. */
export function Files({ queue }: { readonly queue: QueueStore }) {
  const { files, orders } = queue;
  const isNarrow = useMedia('(max-width: 560px)');
  const ids = files.ids.value;

  const look = useCallback((inView: readonly string[]) => {
    void files.rows.look(inView).then(queue.lost.look);
  }, []);

  const onKey = useCallback((event: KeyboardEvent, id: string) => {
    const grab = files.rows.grab(id).peek();
    if (event.key !== 'Delete' || !grab || !isUnfinished(grab)) return;
    event.preventDefault();
    orders.cancel({ of: 'grab', id }, grab.fileName);
  }, []);

  return (
    <section class={styles.files} aria-label={i18n.t('queue.files.label')}>
      <div class={styles.bar}>
        <Chips queue={queue} />
        <Missing queue={queue} />
      </div>
      <div class={styles.scroller} tabIndex={-1}>
        {ids.length === 0 && files.question.value !== '' && <NoFiles filter={files.filter.value} />}
        <RowList
          label={i18n.t('queue.files.label')}
          hint={KEYS_HINT}
          ids={ids}
          rowHeight={(isNarrow ? TALL_ROW : ROW)[queue.look.density.value]}
          question={files.question.value}
          onView={look}
          onKey={onKey}
        >
          {(place) => <GrabLine key={place.id} queue={queue} {...place} />}
        </RowList>
      </div>
    </section>
  );
}
