import { i18n } from '#i18n';
import { type Grab, isUnfinished } from '../../utils/grabs/grab.ts';
import type { PickerStore } from '../stores/picker.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/class-names.ts';
import { FileName } from '../ui/FileName.tsx';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { format, visible } from '../words.ts';
import { Asking } from './Asking.tsx';
import { Done } from './Done.tsx';
import { Failed } from './Failed.tsx';
import styles from './GrabRow.module.css';
import { Running } from './Running.tsx';

interface Props {
  readonly grab: Grab;
  readonly picker: PickerStore;
}

export function GrabRow({ grab, picker }: Props) {
  const { state } = grab;
  const of = `${visible(grab.packageName)} (${grab.packageId})${i18n.t('common.dot')}${format.day(grab.createdOn)} (${grab.versionId})`;
  return (
    <li class={styles.row} data-test="grab" data-state={state.kind} title={of}>
      <span class={classes(styles.sign, styles[state.kind])}>
        <Icon name={SIGNS[state.kind]} />
      </span>
      <span class={styles.name} title={visible(grab.fileName)}>
        <FileName name={grab.fileName} />
      </span>
      <End grab={grab} picker={picker} />
      <div class={styles.under}>
        <Under grab={grab} picker={picker} />
      </div>
    </li>
  );
}

const SIGNS: Readonly<Record<Grab['state']['kind'], IconName>> = {
  queued: 'wait',
  signing: 'wait',
  asking: 'alert',
  handing: 'down',
  handed: 'down',
  done: 'check',
  failed: 'alert',
  cancelled: 'close',
};

function Under({ grab, picker }: Props) {
  const { state } = grab;
  switch (state.kind) {
    case 'queued':
    case 'signing':
    case 'handing':
    case 'handed':
      return <Running grab={grab} progress={picker.grabs.progress.value} />;
    case 'asking':
      return <Asking host={state.host} grabs={picker.grabs} />;
    case 'done':
      return <Done grab={grab} path={state.path} size={state.size} picker={picker} />;
    case 'failed':
      return <Failed grab={grab} failure={state.failure} picker={picker} />;
    case 'cancelled':
      return <span>{i18n.t('grabs.state.cancelled')}</span>;
    default:
      return state satisfies never;
  }
}

/** The one button every row has: stop it, take it off the list, or take that back. */
function End({ grab, picker: { grabs } }: Props) {
  const file = visible(grab.fileName);
  if (grab.state.kind === 'cancelled') {
    return (
      <Button look="link" onClick={() => void grabs.retry(grab.id)} test="undo-cancel">
        {i18n.t('grabs.undo')}
      </Button>
    );
  }
  if (isUnfinished(grab)) {
    return (
      <Button
        look="icon"
        label={i18n.t('grabs.cancelFile', { file })}
        onClick={() => void grabs.cancel(grab)}
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
      onClick={() => void grabs.dismiss(grab.id)}
      test="dismiss-grab"
    >
      <Icon name="close" />
    </Button>
  );
}
