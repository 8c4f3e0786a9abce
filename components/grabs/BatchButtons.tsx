import { i18n } from '#i18n';
import type { Line } from '../stores/grabs.ts';
import type { StripStore } from '../stores/strip.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './GrabRow.module.css';
import { isPaused } from './is-paused.ts';

interface Props {
  readonly line: Line;
  readonly title: string;
  readonly strip: StripStore;
}

/** Stop and go; take back a cancel; off the list when it has ended. */
export function BatchButtons({ line, title: batch, strip }: Props) {
  const { id, phase } = line.batch;
  const which = { of: 'batch', id } as const;
  if (strip.grabs.undoables.moments.value.has(id)) {
    return (
      <span class={styles.undo}>
        <Button look="link" onClick={() => void strip.undo(id)} test="batch-undo">
          {i18n.t('grabs.undo')}
        </Button>
      </span>
    );
  }
  if (phase !== 'open') {
    return (
      <Button
        look="icon"
        label={i18n.t('grabs.batch.dismiss', { batch })}
        onClick={() => void strip.send('clear', which)}
        test="batch-dismiss"
      >
        <Icon name="close" />
      </Button>
    );
  }
  return (
    <span class={styles.buttons}>
      {isPaused(line) ? (
        <Button
          look="icon"
          label={i18n.t('grabs.batch.resume', { batch })}
          onClick={() => void strip.send('resume', which)}
          test="batch-resume"
        >
          <Icon name="play" />
        </Button>
      ) : (
        <Button
          look="icon"
          label={i18n.t('grabs.batch.pause', { batch })}
          onClick={() => void strip.send('pause', which)}
          test="batch-pause"
        >
          <Icon name="pause" />
        </Button>
      )}
      <Button
        look="icon"
        label={i18n.t('grabs.batch.cancel', { batch })}
        onClick={() => void strip.cancel(line)}
        test="batch-cancel"
      >
        <Icon name="close" />
      </Button>
    </span>
  );
}
