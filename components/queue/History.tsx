import { i18n } from '#i18n';
import type { QueueStore } from '../stores/queue.ts';
import { Button } from '../ui/Button.tsx';
import { useMedia } from '../ui/media.ts';
import { RowList } from '../ui/RowList.tsx';
import { ROW, TALL_HISTORY_ROW } from '../ui/row-heights.ts';
import { KEYS_HINT } from './Foot.tsx';
import styles from './History.module.css';
import { HistoryLine } from './HistoryLine.tsx';

/** Everything that was ever grabbed whole, to be searched and found again. */
export function History({ queue }: { readonly queue: QueueStore }) {
  const { history, orders, handOver } = queue;
  const isNarrow = useMedia('(max-width: 560px)');
  const [count, ids, question] = [history.count.value, history.ids.value, history.question.value];
  if (count === undefined) return <div />;
  return (
    <section aria-label={i18n.t('history.label')} class={styles.history}>
      <div class={styles.bar}>
        <input
          class={styles.search}
          type="search"
          aria-label={i18n.t('history.search')}
          placeholder={i18n.t('history.search')}
          value={history.query.value}
          data-test="history-search"
          onInput={({ currentTarget }) => history.search(currentTarget.value)}
        />
        <span class={styles.count}>{history.found.value}</span>
        {ids.length > 0 && (
          <Button
            look="link"
            onClick={() => {
              handOver.value = { of: 'history', query: question };
            }}
            test="hand-over-history"
          >
            {i18n.t('handOver.title')}
          </Button>
        )}
        {count > 0 && (
          <span title={i18n.t('history.clearDetail')}>
            <Button look="link" onClick={orders.clearLedger} test="history-clear">
              {i18n.t('history.clear')}
            </Button>
          </span>
        )}
      </div>
      <div class={styles.scroller} tabIndex={-1}>
        {ids.length === 0 && <Nothing count={count} query={question} />}
        <RowList
          label={i18n.t('history.label')}
          hint={KEYS_HINT}
          ids={ids}
          rowHeight={(isNarrow ? TALL_HISTORY_ROW : ROW)[queue.look.density.value]}
          question={question}
          onView={history.look}
        >
          {(place) => <HistoryLine key={place.id} queue={queue} {...place} />}
        </RowList>
      </div>
    </section>
  );
}

function Nothing({ count, query }: { readonly count: number; readonly query: string }) {
  if (count > 0) return <p class={styles.nothing}>{i18n.t('history.nothing', { query })}</p>;
  return (
    <div class={styles.nothing}>
      <h2>{i18n.t('history.empty.title')}</h2>
      <p>{i18n.t('history.empty.detail')}</p>
    </div>
  );
}
