import { i18n } from '#i18n';
import type { GrabsStore } from '../stores/grabs.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Actions.module.css';

interface Props {
  readonly host: string;
  readonly grabs: GrabsStore;
}

/** The link leads to a host Trig does not know: the person decides, once per host. */
export function Asking({ host, grabs }: Props) {
  return (
    <>
      <p class={styles.words}>{i18n.t('grabs.asking', { host })}</p>
      <div class={styles.actions}>
        <Button onClick={() => void grabs.answerHost(host, true)} test="allow-host">
          {i18n.t('grabs.allow')}
        </Button>
        <Button onClick={() => void grabs.answerHost(host, false)} test="refuse-host">
          {i18n.t('grabs.refuse')}
        </Button>
      </div>
    </>
  );
}
