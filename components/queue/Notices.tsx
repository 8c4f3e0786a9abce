import { i18n } from '#i18n';
import { type Hold, isAway, isOfKey, type KeyHold } from '../../utils/grabs/hold.ts';
import { useDesk } from '../desk-context.ts';
import { explain } from '../explain.ts';
import { explainAria2Hold, explainHold, explainKeyHold, holdStep } from '../hold-words.ts';
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
  const { hold, aria2Hold, keyHolds = [] } = book.state.value ?? {};
  const carried = book.batches.value.filter(({ phase, carrier }) => phase === 'open' && carrier);
  const goOnInAria2 = () => {
    if (aria2Hold && isAway(aria2Hold.why)) orders.look();
    else for (const { id } of carried) orders.resume({ of: 'batch', id });
  };
  const refusal = orders.failure.value;
  return (
    <div class={styles.notices}>
      {hold && <HoldNotice hold={hold} words={explainHold(hold.why)} onGoOn={() => orders.resume(ALL)} />}
      {keyHolds.map((one) => (
        <HoldNotice
          key={one.credentialId}
          hold={one}
          words={explainKeyHold(one.why, queue.keys.named(one.credentialId))}
        />
      ))}
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
  readonly hold: Hold | KeyHold;
  readonly words: { readonly title: string; readonly detail: string; readonly label: string };
  /** Absent where only the options page can end it. */
  readonly onGoOn?: () => void;
}

function HoldNotice({ hold: { why }, words: { title, detail, label }, onGoOn }: HoldProps) {
  const desk = useDesk();
  const isEndedHere = onGoOn && !isOfKey(why) && holdStep(why) === 'resume';
  return (
    <div data-test="hold" data-why={why}>
      <Notice kind={why} title={title} detail={detail}>
        <Button onClick={isEndedHere ? onGoOn : desk.openOptions} test="hold-go-on">
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
