import { i18n } from '#i18n';
import { type Grab, type GrabState, isHalted } from '../../utils/grabs/grab.ts';
import { elsewhere } from '../../utils/grabs/landed.ts';
import type { QueueStore } from '../stores/queue.ts';
import type { Moving } from '../stores/queue-flow.ts';
import { Bytes } from '../ui/Bytes.tsx';
import { classes } from '../ui/class-names.ts';
import { FileName } from '../ui/FileName.tsx';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { Progress } from '../ui/Progress.tsx';
import { type RowPlace, rowProps } from '../ui/row-place.ts';
import { visible } from '../words.ts';
import styles from './GrabLine.module.css';
import { LineButtons } from './LineButtons.tsx';
import { rowWords, wholeOf } from './row-words.ts';

interface Props extends RowPlace {
  readonly queue: QueueStore;
}

/** One file: where it stands and what can be done. It renders again only when its own grab has changed. */
export function GrabLine({ queue, ...place }: Props) {
  const grab = queue.files.rows.grab(place.id).value;
  if (!grab) return <li {...rowProps(place)} class={styles.line} />;
  const { state } = grab;
  // Each row reads only what can change it: the clock where a time is told, the progress where something runs.
  const now = state.kind === 'waiting' ? queue.flow.now.value : queue.flow.now.peek();
  const isMoving = state.kind === 'handed' && state.stalled !== 'save-dialog';
  const moving = isMoving ? queue.flow.progress.value.get(state.downloadId) : undefined;
  const isLost = state.kind === 'done' && queue.lost.ids.value.includes(state.downloadId);
  const words = rowWords(grab, { now, moving, isLost });
  const isElsewhere = elsewhere(grab) !== undefined;
  const look = isLost || isElsewhere ? 'lost' : lookOf(state);
  return (
    <li
      {...rowProps(place)}
      class={classes(styles.line, styles[look])}
      data-test="grab"
      data-state={state.kind}
      data-file={grab.fileName}
    >
      <span class={styles.sign}>
        <Icon name={SIGNS[look]} />
      </span>
      <span class={styles.name} title={visible(grab.fileName)}>
        <FileName name={grab.fileName} />
      </span>
      <span class={styles.size}>{grab.size !== undefined && <Bytes count={grab.size} />}</span>
      <span class={styles.words}>
        {moving && <Bar grab={grab} moving={moving} words={words} />}
        <span
          class={styles.text}
          title={state.kind === 'done' && !isElsewhere ? visible(state.path) : words}
          data-test="row-words"
        >
          {words}
        </span>
      </span>
      <LineButtons queue={queue} grab={grab} isLost={isLost} isActive={place.isActive} />
    </li>
  );
}

/** A download that stands still looks like what it waits for. */
function lookOf(state: GrabState): GrabState['kind'] {
  if (state.kind !== 'handed' || !state.stalled) return state.kind;
  return isHalted(state) ? 'paused' : 'asking';
}

function Bar({
  grab,
  moving,
  words,
}: {
  readonly grab: Grab;
  readonly moving: Moving;
  readonly words: string;
}) {
  const whole = wholeOf(moving, grab.size);
  const percent = whole && Math.min(100, Math.floor((moving.received / whole) * 100));
  return (
    <span class={styles.bar}>
      <Progress
        label={i18n.t('queue.progress.label', { file: visible(grab.fileName) })}
        percent={percent}
        text={words}
      />
    </span>
  );
}

const SIGNS: Readonly<Record<Grab['state']['kind'] | 'lost', IconName>> = {
  queued: 'wait',
  waiting: 'wait',
  signing: 'wait',
  asking: 'alert',
  handing: 'down',
  handed: 'down',
  paused: 'pause',
  done: 'check',
  lost: 'alert',
  failed: 'alert',
  cancelled: 'close',
  skipped: 'check',
};
