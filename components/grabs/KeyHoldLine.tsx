import type { Credential } from '../../utils/credentials/credential.ts';
import { nameAmong } from '../../utils/credentials/kept.ts';
import type { KeyHold } from '../../utils/grabs/hold.ts';
import { useDesk } from '../desk-context.ts';
import { explainKeyHold } from '../hold-words.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './HoldLine.module.css';

interface Props {
  readonly hold: KeyHold;
  readonly keys: readonly Credential[];
}

/** Why nothing new is grabbed with a key, which one that is where there are several, and the way to mend it. */
export function KeyHoldLine({ hold: { why, credentialId }, keys }: Props) {
  const desk = useDesk();
  const { title, detail, label } = explainKeyHold(why, nameAmong(keys, credentialId));
  return (
    <div class={styles.hold} data-test="queue-hold" data-why={why}>
      <Icon name="alert" />
      <p>
        <strong>{title}.</strong> {detail}
      </p>
      <Button onClick={desk.openOptions} test="hold-go-on">
        {label}
      </Button>
    </div>
  );
}
