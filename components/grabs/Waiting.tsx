import { i18n } from '#i18n';
import type { Failure } from '../../utils/failure.ts';
import type { Grab } from '../../utils/grabs/grab.ts';
import { explain } from '../explain.ts';
import { Said } from '../Said.tsx';
import type { StripStore } from '../stores/strip.ts';
import { Button } from '../ui/Button.tsx';
import { timeOfDay } from '../words.ts';
import styles from './Actions.module.css';

interface Props {
  readonly grab: Grab;
  readonly until: number;
  readonly why: Failure;
  readonly strip: StripStore;
}

/** It came to nothing and tries again by itself, or now. */
export function Waiting({ grab, until, why, strip }: Props) {
  const { title, said } = explain(why, 'file');
  return (
    <>
      <p class={styles.words}>{i18n.t('grabs.state.waiting', { time: timeOfDay(until), why: title })}</p>
      {said && <Said said={said} />}
      <div class={styles.links}>
        <Button
          look="link"
          onClick={() => void strip.send('retry', { of: 'grab', id: grab.id })}
          test="retry-grab"
        >
          {i18n.t('grabs.tryNow')}
        </Button>
      </div>
    </>
  );
}
