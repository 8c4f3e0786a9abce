import { useComputed, useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import styles from '../queue/Files.module.css';
import { KEYS_HINT } from '../queue/Foot.tsx';
import type { QueueStore } from '../stores/queue.ts';
import type { Verification } from '../stores/verify.ts';
import { useMedia } from '../ui/media.ts';
import { RowList } from '../ui/RowList.tsx';
import { ResultLine } from './ResultLine.tsx';
import { resultsOf, type Sieve, through } from './results.ts';
import { Sieves } from './Sieves.tsx';

/** Pixels. */
const HEIGHT = 52;
const TALL = 94;

interface Props {
  readonly verification: Verification;
  readonly queue: QueueStore;
}

/** Each file that was checked, and each that is missing. */
export function Results({ verification, queue }: Props) {
  const isNarrow = useMedia('(max-width: 560px)');
  const sieve = useSignal<Sieve>('all');
  const { checked, missing, absent } = verification;
  const results = useComputed(() => resultsOf(checked.value, missing.value, absent.value));
  const shown = useComputed(() => through(results.value, sieve.value));
  const byId = useComputed(() => new Map(shown.value.map((result) => [result.id, result])));
  const ids = useComputed(() => shown.value.map(({ id }) => id));
  return (
    <section class={styles.files} aria-label={i18n.t('verify.list')}>
      <div class={styles.bar}>
        <Sieves results={results.value} sieve={sieve} />
      </div>
      <div class={styles.scroller} tabIndex={-1}>
        <RowList
          label={i18n.t('verify.list')}
          hint={KEYS_HINT}
          ids={ids.value}
          rowHeight={isNarrow ? TALL : HEIGHT}
          question={sieve.value}
        >
          {(place) => {
            const result = byId.value.get(place.id);
            return result && <ResultLine key={place.id} result={result} queue={queue} {...place} />;
          }}
        </RowList>
      </div>
    </section>
  );
}
