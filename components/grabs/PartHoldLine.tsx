import { nameAmong } from '../../utils/credentials/kept.ts';
import type { PartHold } from '../../utils/grabs/part-hold.ts';
import { useDesk } from '../desk-context.ts';
import { explainPartHold, partStep } from '../hold-words.ts';
import { Said } from '../Said.tsx';
import type { PickerStore } from '../stores/picker.ts';
import type { StripStore } from '../stores/strip.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './HoldLine.module.css';

interface Props {
  readonly hold: PartHold;
  readonly picker: PickerStore;
  readonly strip: StripStore;
}

/** Why a part of the queue waits, and the button that ends it. */
export function PartHoldLine({ hold, picker: { credential, grabs }, strip }: Props) {
  const desk = useDesk();
  const { title, detail, label, said } = explainPartHold(hold, {
    named: (id) => nameAmong(credential.all.value, id),
    batches: grabs.book.batches.value,
  });
  const which = partStep(hold.part);
  return (
    <div class={styles.hold} data-test="queue-hold" data-why={hold.why}>
      <Icon name="alert" />
      <div>
        <strong>{title}.</strong> {detail}
        {said && <Said said={said} />}
      </div>
      <Button
        onClick={() => (which ? void strip.send('resume', which) : desk.openOptions())}
        test="hold-go-on"
      >
        {label}
      </Button>
    </div>
  );
}
