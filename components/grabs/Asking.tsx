import { i18n } from '#i18n';
import type { StripStore } from '../stores/strip.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Actions.module.css';

interface Props {
  readonly host: string;
  readonly strip: StripStore;
}

/** The link leads to a host Trig does not know: the person decides, once per host. */
export function Asking({ host, strip }: Props) {
  return (
    <>
      <p class={styles.words}>{i18n.t('grabs.asking', { host })}</p>
      <div class={styles.actions}>
        <Button onClick={() => void strip.answerHost(host, true)} test="allow-host">
          {i18n.t('grabs.allow')}
        </Button>
        <Button onClick={() => void strip.answerHost(host, false)} test="refuse-host">
          {i18n.t('grabs.refuse')}
        </Button>
      </div>
    </>
  );
}
