import type { Hold } from '../../utils/grabs/hold.ts';
import { useDesk } from '../desk-context.ts';
import { explainHold, holdStep } from '../hold-words.ts';
import type { StripStore } from '../stores/strip.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './HoldLine.module.css';

interface Props {
  readonly hold: Hold;
  readonly strip: StripStore;
}

/** Why nothing new is grabbed, and the button that ends it. */
export function HoldLine({ hold: { why }, strip }: Props) {
  const desk = useDesk();
  const { title, detail, label } = explainHold(why);
  const goOn = () =>
    holdStep(why) === 'open-options' ? desk.openOptions() : void strip.send('resume', { of: 'all' });
  return (
    <div class={styles.hold} data-test="queue-hold" data-why={why}>
      <Icon name={why === 'person' ? 'pause' : 'alert'} />
      <p>
        <strong>{title}.</strong> {detail}
      </p>
      <Button onClick={goOn} test="hold-go-on">
        {label}
      </Button>
    </div>
  );
}
