import { i18n } from '#i18n';
import type { Grab } from '../../utils/grabs/grab.ts';
import type { StripStore } from '../stores/strip.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Actions.module.css';

/** Paused by the person, here or in the browser's own list. */
export function Paused({ grab, strip }: { readonly grab: Grab; readonly strip: StripStore }) {
  return (
    <div class={styles.links}>
      <span>{i18n.t('grabs.state.paused')}</span>
      <Button
        look="link"
        onClick={() => void strip.send('resume', { of: 'grab', id: grab.id })}
        test="resume-grab"
      >
        {i18n.t('grabs.resume')}
      </Button>
    </div>
  );
}
