import { i18n } from '#i18n';
import { type Hold, isAway } from '../../utils/grabs/hold.ts';
import { useDesk } from '../desk-context.ts';
import { explain } from '../explain.ts';
import { explainAria2Hold, explainHold, holdStep } from '../hold-words.ts';
import type { QueueStore } from '../stores/queue.ts';
import { ALL, type Refusal } from '../stores/queue-orders.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { visible } from '../words.ts';
import styles from './Notices.module.css';
import { Question } from './Question.tsx';

/** What stands in the way of everything, with what ends it; and why a press of a button came to nothing. */
export function Notices({ queue }: { readonly queue: QueueStore }) {
  const { book, orders } = queue;
  const { hold, aria2Hold } = book.state.value ?? {};
  const carried = book.batches.value.filter(({ phase, carrier }) => phase === 'open' && carrier);
  const goOnInAria2 = () => {
    if (aria2Hold && isAway(aria2Hold.why)) orders.look();
    else for (const { id } of carried) orders.resume({ of: 'batch', id });
  };
  const refusal = orders.failure.value;
  return (
    <div class={styles.notices}>
      {hold && <HoldNotice hold={hold} words={explainHold(hold.why)} onGoOn={() => orders.resume(ALL)} />}
      {aria2Hold && carried.length > 0 && (
        <HoldNotice hold={aria2Hold} words={explainAria2Hold(aria2Hold.why)} onGoOn={goOnInAria2} />
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

interface HoldProps {
  readonly hold: Hold;
  readonly words: { readonly title: string; readonly detail: string; readonly label: string };
  readonly onGoOn: () => void;
}

function HoldNotice({ hold: { why }, words: { title, detail, label }, onGoOn }: HoldProps) {
  const desk = useDesk();
  return (
    <div data-test="hold" data-why={why}>
      <Notice kind={why} title={title} detail={detail}>
        <Button onClick={holdStep(why) === 'resume' ? onGoOn : desk.openOptions} test="hold-go-on">
          {label}
        </Button>
      </Notice>
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
