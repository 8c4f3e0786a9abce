import { i18n } from '#i18n';
import { type Grab, isUnfinished } from '../../utils/grabs/grab.ts';
import { sourceWords } from '../source-words.ts';
import type { Line } from '../stores/grabs.ts';
import type { PickerStore } from '../stores/picker.ts';
import type { StripStore } from '../stores/strip.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/class-names.ts';
import { FileName } from '../ui/FileName.tsx';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { visible } from '../words.ts';
import { Asking } from './Asking.tsx';
import { Done } from './Done.tsx';
import { Failed } from './Failed.tsx';
import styles from './GrabRow.module.css';
import { Paused } from './Paused.tsx';
import { Running } from './Running.tsx';
import { Skipped } from './Skipped.tsx';
import { Waiting } from './Waiting.tsx';

interface Props {
  readonly grab: Grab;
  readonly line: Line;
  readonly picker: PickerStore;
  readonly strip: StripStore;
}

/** A batch of one file. */
export function GrabRow({ grab, line, picker, strip }: Props) {
  const { state } = grab;
  return (
    <li class={styles.row} data-test="grab" data-state={state.kind} title={sourceWords(grab)}>
      <span class={classes(styles.sign, styles[state.kind])}>
        <Icon name={SIGNS[state.kind]} />
      </span>
      <span class={styles.name} title={visible(grab.fileName)}>
        <FileName name={grab.fileName} />
      </span>
      <End grab={grab} line={line} picker={picker} strip={strip} />
      <div class={styles.under}>
        <Under grab={grab} line={line} picker={picker} strip={strip} />
      </div>
    </li>
  );
}

const SIGNS: Readonly<Record<Grab['state']['kind'], IconName>> = {
  queued: 'wait',
  waiting: 'wait',
  paused: 'pause',
  signing: 'wait',
  asking: 'alert',
  handing: 'down',
  handed: 'down',
  done: 'check',
  failed: 'alert',
  cancelled: 'close',
  skipped: 'check',
};

function Under({ grab, picker, strip }: Props) {
  const { state } = grab;
  switch (state.kind) {
    case 'queued':
    case 'signing':
    case 'handing':
      return <Running grab={grab} progress={picker.grabs.progress.downloads.value} />;
    case 'handed':
      if (state.stalled === 'dangerous') return <span>{i18n.t('grabs.state.dangerous')}</span>;
      if (state.stalled === 'save-dialog') return <span>{i18n.t('grabs.state.saveDialog')}</span>;
      if (state.stalled) return <Paused grab={grab} strip={strip} />;
      return <Running grab={grab} progress={picker.grabs.progress.downloads.value} />;
    case 'paused':
      return <Paused grab={grab} strip={strip} />;
    case 'waiting':
      return <Waiting grab={grab} until={state.until} why={state.why} strip={strip} />;
    case 'asking':
      return <Asking host={state.host} strip={strip} />;
    case 'done':
      return <Done grab={grab} path={state.path} size={state.size} picker={picker} strip={strip} />;
    case 'skipped':
      return <Skipped grab={grab} path={state.path} same={state.same} strip={strip} />;
    case 'failed':
      return <Failed grab={grab} failure={state.failure} picker={picker} strip={strip} />;
    case 'cancelled':
      return <span>{i18n.t('grabs.state.cancelled')}</span>;
    default:
      return state satisfies never;
  }
}

/** The one button every row has: stop it, take it off the list, or take that back. */
function End({ grab, line, strip }: Props) {
  const file = visible(grab.fileName);
  if (strip.grabs.undoables.moments.value.has(grab.batchId)) {
    return (
      <span class={styles.undo}>
        <Button look="link" onClick={() => void strip.undo(grab.batchId)} test="undo-cancel">
          {i18n.t('grabs.undo')}
        </Button>
      </span>
    );
  }
  if (isUnfinished(grab)) {
    return (
      <Button
        look="icon"
        label={i18n.t('grabs.cancelFile', { file })}
        onClick={() => void strip.cancel(line)}
        test="cancel-grab"
      >
        <Icon name="close" />
      </Button>
    );
  }
  return (
    <Button
      look="icon"
      label={i18n.t('grabs.dismissFile', { file })}
      onClick={() => void strip.send('clear', { of: 'batch', id: grab.batchId })}
      test="dismiss-grab"
    >
      <Icon name="close" />
    </Button>
  );
}
