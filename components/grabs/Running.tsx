import { i18n } from '#i18n';
import type { Grab } from '../../utils/grabs/grab.ts';
import type { Progress as Seen } from '../desk.ts';
import { Progress } from '../ui/Progress.tsx';
import { format, visible } from '../words.ts';
import { howFar } from './how-far.ts';
import styles from './Running.module.css';

interface Props {
  readonly grab: Grab;
  readonly progress: ReadonlyMap<number, Seen>;
}

/** A grab on its way: how far the download is, or what it waits for. */
export function Running({ grab, progress }: Props) {
  const far = howFar(grab, progress);
  const waits = grab.state.kind === 'queued';
  const percent = far?.total ? Math.floor((far.received / far.total) * 100) : undefined;
  const words = far ? figures(far.received, far.total) : stateWords(grab.state.kind);
  return (
    <div class={styles.running}>
      <Progress
        label={i18n.t('grabs.progressLabel', { file: visible(grab.fileName) })}
        percent={waits ? 0 : percent && Math.min(100, percent)}
        text={words}
      />
      <div class={styles.figures}>
        <span>{words}</span>
        {far?.total !== undefined && <span>{format.percent(far.received, far.total)}</span>}
      </div>
    </div>
  );
}

const figures = (received: number, total: number | undefined): string =>
  total === undefined
    ? i18n.t('grabs.received', { received: format.bytes(received) })
    : i18n.t('grabs.progress', { received: format.bytes(received), total: format.bytes(total) });

function stateWords(kind: Grab['state']['kind']): string {
  if (kind === 'queued') return i18n.t('grabs.state.queued');
  if (kind === 'signing') return i18n.t('grabs.state.signing');
  return kind === 'handing' ? i18n.t('grabs.state.handing') : i18n.t('grabs.state.handed');
}
