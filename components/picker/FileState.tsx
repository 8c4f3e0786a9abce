import { i18n } from '#i18n';
import { type Grab, isHalted } from '../../utils/grabs/grab.ts';
import type { Progress } from '../desk.ts';
import { howFar } from '../grabs/how-far.ts';
import { Icon } from '../ui/Icon.tsx';
import { format } from '../words.ts';
import styles from './FileState.module.css';

interface Props {
  readonly grab: Grab;
  readonly progress: ReadonlyMap<number, Progress>;
}

/** What became of a file that was grabbed, in two words. */
export function FileState({ grab, progress }: Props) {
  const { state } = grab;
  switch (state.kind) {
    case 'done':
      return (
        <span class={styles.done}>
          <Icon name="check" size={13} />
          {grab.size === undefined ? i18n.t('grabs.row.doneUnknown') : i18n.t('grabs.row.done')}
        </span>
      );
    case 'failed':
      return (
        <span class={styles.failed}>
          <Icon name="alert" size={13} />
          {i18n.t('grabs.row.failed')}
        </span>
      );
    case 'asking':
      return <span class={styles.asking}>{i18n.t('grabs.state.asking')}</span>;
    case 'handed': {
      if (isHalted(state)) return <span>{i18n.t('grabs.row.paused')}</span>;
      const far = howFar(grab, progress);
      return (
        <span>{far?.total ? format.percent(far.received, far.total) : i18n.t('grabs.state.handed')}</span>
      );
    }
    case 'queued':
    case 'signing':
    case 'handing':
      return <span>{i18n.t('grabs.row.waiting')}</span>;
    case 'waiting':
      return <span>{i18n.t('grabs.row.again')}</span>;
    case 'paused':
      return <span>{i18n.t('grabs.row.paused')}</span>;
    case 'skipped':
      return (
        <span class={styles.done}>
          <Icon name="check" size={13} />
          {i18n.t('grabs.row.had')}
        </span>
      );
    case 'cancelled':
      return null;
    default:
      return state satisfies never;
  }
}
