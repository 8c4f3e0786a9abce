import { i18n } from '#i18n';
import type { Batch } from '../../utils/grabs/batch.ts';
import { batchNames, batchResult, batchTitle } from '../batch-words.ts';
import { useDesk } from '../desk-context.ts';
import { figuresOf, percentOf } from '../queue/figures.ts';
import type { Line } from '../stores/grabs.ts';
import type { StripStore } from '../stores/strip.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/class-names.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { Progress } from '../ui/Progress.tsx';
import { format, timeLeft } from '../words.ts';
import { BatchButtons } from './BatchButtons.tsx';
import styles from './GrabRow.module.css';
import { isPaused } from './is-paused.ts';
import running from './Running.module.css';

interface Props {
  readonly line: Line;
  readonly strip: StripStore;
}

/** A batch of several files in one line; a click on its name opens it on the Grabs page. */
export function BatchLine({ line, strip }: Props) {
  const desk = useDesk();
  const { batch } = line;
  const title = batchTitle(batch);
  const { name, which } = batchNames(batch);
  const look = lookOf(line);
  return (
    <li
      class={styles.row}
      data-test="batch-line"
      data-id={batch.id}
      data-phase={batch.phase}
      data-state={look}
    >
      <span class={classes(styles.sign, styles[look])}>
        <Icon name={SIGNS[look]} />
      </span>
      <button
        type="button"
        class={styles.open}
        data-test="batch-open"
        title={i18n.t('grabs.batch.open', { batch: title })}
        onClick={() => desk.openGrabs(batch.id)}
      >
        <span class={styles.name}>{name}</span>
        {which !== '' && <span class={styles.which}>{which}</span>}
      </button>
      <BatchButtons line={line} title={title} strip={strip} />
      <div class={styles.under}>
        {batch.phase === 'open' ? (
          <UnderWay line={line} title={title} strip={strip} />
        ) : (
          <Ended batch={batch} strip={strip} />
        )}
      </div>
    </li>
  );
}

type Look = 'asking' | 'paused' | 'handed' | 'queued' | 'failed' | 'done' | 'cancelled';

const SIGNS: Readonly<Record<Look, IconName>> = {
  asking: 'alert',
  paused: 'pause',
  handed: 'down',
  queued: 'wait',
  failed: 'alert',
  done: 'check',
  cancelled: 'close',
};

function lookOf(line: Line): Look {
  const { counts, phase } = line.batch;
  if (phase !== 'open') return counts.failed > 0 ? 'failed' : counts.cancelled > 0 ? 'cancelled' : 'done';
  if (counts.asking > 0) return 'asking';
  if (isPaused(line)) return 'paused';
  return counts.handed + counts.handing + counts.signing > 0 ? 'handed' : 'queued';
}

function UnderWay({ line, title, strip }: Props & { readonly title: string }) {
  const desk = useDesk();
  const { batch } = line;
  const { counts } = batch;
  const far = strip.grabs.progress.batches.value.get(batch.id);
  const figures = figuresOf([batch]);
  const percent = percentOf(figures, far?.received ?? 0);
  const bytes = figures.done + (far?.received ?? 0);
  const words = [
    isPaused(line) && i18n.t('grabs.state.paused'),
    i18n.t('grabs.batch.files', { done: format.count(counts.done), total: format.count(figures.files) }),
    bytes > 0 && format.bytes(bytes),
    counts.failed > 0 && i18n.t('grabs.batch.failed', { count: format.count(counts.failed) }),
    counts.asking > 0 && i18n.t('grabs.state.asking'),
    far?.secondsLeft !== undefined && !isPaused(line) && timeLeft(far.secondsLeft),
  ]
    .filter(Boolean)
    .join(i18n.t('common.dot'));
  return (
    <div class={running.running}>
      <Progress label={i18n.t('grabs.progressLabel', { file: title })} percent={percent} text={words} />
      <div class={running.figures}>
        <span>{words}</span>
        {counts.asking > 0 && (
          <Button look="link" onClick={() => desk.openGrabs(batch.id)} test="batch-answer">
            {i18n.t('grabs.batch.answer')}
          </Button>
        )}
      </div>
    </div>
  );
}

function Ended({ batch, strip }: { readonly batch: Batch; readonly strip: StripStore }) {
  return (
    <div class={running.figures}>
      <span>{batchResult(batch) || i18n.t('grabs.batch.nothing')}</span>
      {batch.counts.failed > 0 && (
        <Button
          look="link"
          onClick={() => void strip.send('retry', { of: 'batch', id: batch.id })}
          test="batch-retry"
        >
          {i18n.t('common.tryAgain')}
        </Button>
      )}
      {batch.counts.skipped > 0 && (
        <Button look="link" onClick={() => void strip.fetchSkipped(batch.id)} test="batch-fetch-skipped">
          {i18n.t('grabs.batch.fetchSkipped')}
        </Button>
      )}
    </div>
  );
}
