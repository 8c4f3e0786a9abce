import { i18n } from '#i18n';
import type { Grab } from '../../utils/grabs/grab.ts';
import type { StripStore } from '../stores/strip.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Actions.module.css';

interface Props {
  readonly grab: Grab;
  /** Where it was put then. */
  readonly path: string;
  readonly strip: StripStore;
}

export function Skipped({ grab, path, strip }: Props) {
  return (
    <>
      <span>{i18n.t('grabs.skipped')}</span>
      <span class={styles.path} title={path}>
        <bdi>{path}</bdi>
      </span>
      <Button
        look="link"
        onClick={() => void strip.send('retry', { of: 'grab', id: grab.id })}
        test="grab-anyway"
      >
        {i18n.t('grabs.anyway')}
      </Button>
    </>
  );
}
