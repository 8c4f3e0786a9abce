import type { HTMLAttributes } from 'preact';
import { i18n } from '#i18n';
import type { Batch } from '../../utils/grabs/batch.ts';
import type { QueueStore } from '../stores/queue.ts';
import { classes } from '../ui/class-names.ts';
import { Progress } from '../ui/Progress.tsx';
import { counted } from '../words.ts';
import { BatchButtons } from './BatchButtons.tsx';
import styles from './BatchCard.module.css';
import { batchNames, batchState, isRunning } from './batch-state.ts';
import { figuresOf, percentOf } from './figures.ts';

interface Props {
  readonly queue: QueueStore;
  readonly batch: Batch;
  /** Of the row that it is. */
  readonly attributes: HTMLAttributes<HTMLLIElement>;
  /** Tab stops at its buttons. */
  readonly isActive: boolean;
}

/** One batch: what it is of, how far it is, and what can be done with it. */
export function BatchCard({ queue, batch, attributes, isActive }: Props) {
  const { book, files, names, flow } = queue;
  const { id, phase, counts } = batch;
  const { name, under } = batchNames(batch, names.of(id).value);
  const isChosen = files.batchId.value === id;
  const percent = percentOf(figuresOf([batch]), phase === 'open' ? flow.received(id) : 0);
  const standing = flow.standing(id);
  const { hold = null, partHolds = [], aria2Hold = null } = book.state.value ?? {};
  const words = batchState(batch, { hold, partHolds, aria2Hold, percent, standing });
  return (
    <li
      {...attributes}
      class={classes(styles.card, isChosen && styles.chosen)}
      data-test="batch"
      data-id={id}
      data-phase={phase}
      data-chosen={isChosen || undefined}
    >
      <button
        type="button"
        class={styles.name}
        title={name}
        tabIndex={isActive ? undefined : -1}
        aria-pressed={isChosen}
        data-test="batch-name"
        onClick={() => files.choose(id)}
      >
        {name}
      </button>
      <span class={styles.under} title={under}>
        {under}
      </span>
      <BatchButtons queue={queue} batch={batch} name={name} isActive={isActive} />
      {phase === 'open' && (
        <div class={styles.progress}>
          <Progress label={i18n.t('queue.batch.progress', { what: name })} percent={percent} text={words} />
        </div>
      )}
      <span class={styles.state} title={words}>
        <span class={stateLook(batch, isRunning(batch, standing))}>{words}</span>
        {phase === 'open' && counts.failed > 0 && (
          <span class={styles.failed}>
            {i18n.t('common.dot')}
            {counted('queue.batch.failed', counts.failed)}
          </span>
        )}
      </span>
    </li>
  );
}

function stateLook({ counts, phase }: Batch, runs: boolean): string | undefined {
  const { failed, asking, done } = counts;
  if (phase === 'open') return asking > 0 && !runs ? styles.asking : undefined;
  if (failed > 0) return styles.failed;
  return done > 0 ? styles.done : undefined;
}
