import { i18n } from '#i18n';
import { useDesk } from '../desk-context.ts';
import { explain } from '../explain.ts';
import { explainHold, holdStep } from '../hold-words.ts';
import type { QueueStore } from '../stores/queue.ts';
import { ALL, type Refusal } from '../stores/queue-orders.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { visible } from '../words.ts';
import styles from './Notices.module.css';
import { Question } from './Question.tsx';

/** What stands in the way of everything, with what ends it; and why a press of a button came to nothing. */
export function Notices({ queue }: { readonly queue: QueueStore }) {
  const desk = useDesk();
  const { book, orders } = queue;
  const hold = book.state.value?.hold;
  const refusal = orders.failure.value;
  return (
    <div class={styles.notices}>
      {hold && (
        <div data-test="hold" data-why={hold.why}>
          <Notice kind={hold.why} title={explainHold(hold.why).title} detail={explainHold(hold.why).detail}>
            <Button
              onClick={() => (holdStep(hold.why) === 'resume' ? orders.resume(ALL) : desk.openOptions())}
              test="hold-go-on"
            >
              {explainHold(hold.why).label}
            </Button>
          </Notice>
        </div>
      )}
      <Question queue={queue} />
      {refusal && (
        <Notice kind={refusal.failure.kind} {...refusalWords(refusal)}>
          <Button onClick={orders.forgetFailure} test="dismiss-notice">
            {i18n.t('common.dismiss')}
          </Button>
        </Notice>
      )}
    </div>
  );
}

function refusalWords({ failure, path }: Refusal): { readonly title: string; readonly detail: string } {
  if (failure.kind === 'lost-sight' && path !== undefined) {
    return {
      title: i18n.t('queue.lost.title'),
      detail: i18n.t('queue.lost.detail', { path: visible(path) }),
    };
  }
  const { title, detail } = explain(failure, 'file');
  return { title, detail };
}
