import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Grab } from '../../utils/grabs/grab.ts';
import type { QueueStore } from '../stores/queue.ts';
import { Button } from '../ui/Button.tsx';
import { FailedButtons } from './FailedButtons.tsx';
import styles from './LineButtons.module.css';
import { MovingButtons } from './MovingButtons.tsx';

export interface ButtonsProps {
  readonly queue: QueueStore;
  readonly grab: Grab;
  /** Tab stops at them. */
  readonly isActive: boolean;
}

/** What can be done with a file, by its state. */
export const LineButtons = (props: ButtonsProps & { readonly isLost: boolean }) => (
  <div class={styles.buttons}>{buttons(props)}</div>
);

function buttons({ isLost, ...props }: ButtonsProps & { readonly isLost: boolean }): ComponentChildren {
  const { queue, grab, isActive } = props;
  const { orders } = queue;
  const { state } = grab;
  const retry = () => orders.retry({ of: 'grab', id: grab.id });
  switch (state.kind) {
    case 'asking':
      return (
        <>
          <Button onClick={() => orders.answerHost(state.host, true)} skipped={!isActive} test="allow-host">
            {i18n.t('grabs.allow')}
          </Button>
          <Button onClick={() => orders.answerHost(state.host, false)} skipped={!isActive} test="refuse-host">
            {i18n.t('grabs.refuse')}
          </Button>
          <MovingButtons {...props} />
        </>
      );
    case 'done':
      return isLost ? (
        <Button onClick={() => orders.grabAgain(grab)} skipped={!isActive} test="grab-again">
          {i18n.t('queue.act.again')}
        </Button>
      ) : (
        <Button
          look="link"
          onClick={() => orders.show(grab.id, state.path)}
          skipped={!isActive}
          test="row-show"
        >
          {i18n.t('grabs.show')}
        </Button>
      );
    case 'failed':
      return <FailedButtons {...props} failure={state.failure} />;
    case 'cancelled':
      return (
        <Button look="link" onClick={retry} skipped={!isActive} test="row-retry">
          {i18n.t('queue.act.again')}
        </Button>
      );
    case 'skipped':
      return (
        <Button look="link" onClick={retry} skipped={!isActive} test="row-retry">
          {i18n.t('queue.act.anyway')}
        </Button>
      );
    default:
      return <MovingButtons {...props} />;
  }
}
