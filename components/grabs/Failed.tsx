import { i18n } from '#i18n';
import type { Failure } from '../../utils/failure.ts';
import type { Grab } from '../../utils/grabs/grab.ts';
import { useDesk } from '../desk-context.ts';
import { explain, nextLabel } from '../explain.ts';
import { useNextStep } from '../picker/next-step.ts';
import { pageOf } from '../places.ts';
import { Said } from '../Said.tsx';
import type { PickerStore } from '../stores/picker.ts';
import type { StripStore } from '../stores/strip.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Actions.module.css';

interface Props {
  readonly grab: Grab;
  readonly failure: Failure;
  readonly picker: PickerStore;
  readonly strip: StripStore;
}

/** Why it failed and what to do: first what helps, and always another try. */
export function Failed({ grab, failure, picker, strip }: Props) {
  const desk = useDesk();
  const step = useNextStep(picker);
  const { title, detail, next, said } = explain(failure, 'file');
  const onNext = () => (failure.kind === 'not-found' ? desk.openTab(pageOf(grab)) : step(next));
  return (
    <>
      <p class={styles.words}>
        <strong>{title}.</strong> {detail}
      </p>
      {said && <Said said={said} />}
      <div class={styles.actions}>
        {next !== 'try-again' && (
          <Button onClick={onNext} test="next-step">
            {nextLabel(next)}
          </Button>
        )}
        <Button onClick={() => void strip.send('retry', { of: 'grab', id: grab.id })} test="retry-grab">
          {i18n.t('common.tryAgain')}
        </Button>
      </div>
    </>
  );
}
