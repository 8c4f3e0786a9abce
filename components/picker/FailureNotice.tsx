import type { Failure } from '../../utils/failure.ts';
import { explain, nextLabel } from '../explain.ts';
import type { PickerStore } from '../stores/picker.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useNextStep } from './next-step.ts';

interface Props {
  readonly failure: Failure;
  /** How old what is shown is; empty when nothing is. */
  readonly age: string;
  readonly picker: PickerStore;
}

/** Why the list is not up to date. */
export function FailureNotice({ failure, age, picker }: Props) {
  const step = useNextStep(picker);
  const { level } = picker.catalogue.place.value;
  const { title, detail, next, said } = explain(failure, ABOUT[level]);
  return (
    <Notice kind={failure.kind} title={title} detail={`${detail} ${age}`.trim()} said={said}>
      <Button test="next-step" onClick={() => step(next)}>
        {nextLabel(next)}
      </Button>
    </Notice>
  );
}

/** What is asked for at each level. */
const ABOUT = { packages: 'package', versions: 'package', files: 'version', product: 'product' } as const;
