import { i18n } from '#i18n';
import type { Failure } from '../../utils/failure.ts';
import { useDesk } from '../desk-context.ts';
import { explain, nextLabel } from '../explain.ts';
import { PROJECTS, pageOf } from '../places.ts';
import { Button } from '../ui/Button.tsx';
import type { ButtonsProps } from './LineButtons.tsx';

/** First what helps, and always another try. */
export function FailedButtons({
  queue,
  grab,
  isActive,
  failure,
}: ButtonsProps & { readonly failure: Failure }) {
  const desk = useDesk();
  const { next } = explain(failure, 'file');
  const onNext = () => {
    if (next !== 'open-data-hub') return desk.openOptions();
    desk.openTab(failure.kind === 'not-found' ? pageOf(grab) : PROJECTS);
  };
  return (
    <>
      {next !== 'try-again' && (
        <Button onClick={onNext} skipped={!isActive} test="next-step">
          {nextLabel(next)}
        </Button>
      )}
      <Button
        onClick={() => queue.orders.retry({ of: 'grab', id: grab.id })}
        skipped={!isActive}
        test="row-retry"
      >
        {i18n.t('common.tryAgain')}
      </Button>
    </>
  );
}
