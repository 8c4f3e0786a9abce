import { i18n } from '#i18n';
import type { QueueStore } from '../stores/queue.ts';
import { Progress } from '../ui/Progress.tsx';
import { counted, format, timeLeft } from '../words.ts';
import { atWork, type Figures, figuresOf, percentOf } from './figures.ts';
import styles from './Overall.module.css';
import { Pace } from './Pace.tsx';
import { speedWords } from './row-words.ts';

/** How far all of it is: files, bytes, speed and the time left, as far as they can be told. */
export function Overall({ queue }: { readonly queue: QueueStore }) {
  const { book, flow } = queue;
  const batches = book.batches.value;
  if (batches.length === 0) return null;
  const figures = figuresOf(atWork(batches));
  const isIdle = batches.every(({ phase }) => phase !== 'open');
  const received = flow.received();
  const words = isIdle ? idleWords(figures) : figureWords(figures, received);
  const [speed, left] = [flow.speed.value, flow.left.value];
  const more = [
    !isIdle && speed !== undefined && speedWords(speed),
    !isIdle && left !== undefined && timeLeft(left),
    figures.counts.failed > 0 && counted('queue.batch.failed', figures.counts.failed),
  ].filter(Boolean);
  return (
    <div class={styles.overall} data-test="overall">
      <p class={styles.words}>{[...words, ...more].join(i18n.t('common.dot'))}</p>
      {!isIdle && (
        <Progress
          label={i18n.t('queue.overall.label')}
          percent={percentOf(figures, received)}
          text={words.join(i18n.t('common.dot'))}
        />
      )}
      <Pace queue={queue} />
    </div>
  );
}

function figureWords({ counts, files, wanted, done }: Figures, received: number): readonly string[] {
  const [have, all] = [format.count(counts.done), format.count(files)];
  const words = [i18n.t('queue.overall.files', { done: have, total: all })];
  if (wanted > 0) {
    const bytes = { done: format.bytes(Math.min(wanted, done + received)), total: format.bytes(wanted) };
    words.push(i18n.t('queue.overall.bytes', bytes));
  }
  return words;
}

function idleWords({ counts, done }: Figures): readonly string[] {
  const words = [i18n.t('queue.overall.idle')];
  if (counts.done > 0) words.push(counted('queue.overall.done', counts.done), format.bytes(done));
  return words;
}
