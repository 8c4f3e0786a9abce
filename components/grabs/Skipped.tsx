import { i18n } from '#i18n';
import type { Grab, SameFile } from '../../utils/grabs/grab.ts';
import { releaseWords } from '../source-words.ts';
import type { StripStore } from '../stores/strip.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Actions.module.css';

interface Props {
  readonly grab: Grab;
  /** Where it was put then. */
  readonly path: string;
  /** As a file of another version. */
  readonly same: SameFile | undefined;
  readonly strip: StripStore;
}

export function Skipped({ grab, path, same, strip }: Props) {
  return (
    <>
      <span>{same ? i18n.t('grabs.same', { which: releaseWords(same) }) : i18n.t('grabs.skipped')}</span>
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
