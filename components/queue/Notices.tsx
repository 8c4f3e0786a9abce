import { i18n } from '#i18n';
import type { HoldReason } from '../../utils/grabs/hold.ts';
import type { PartHold } from '../../utils/grabs/part-hold.ts';
import { useDesk } from '../desk-context.ts';
import { type Explanation, explain } from '../explain.ts';
import { explainHold, explainPartHold, type HoldWords, holdStep, partStep } from '../hold-words.ts';
import type { QueueStore } from '../stores/queue.ts';
import { ALL, type Refusal } from '../stores/queue-orders.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { visible } from '../words.ts';
import styles from './Notices.module.css';
import { Question } from './Question.tsx';
import { SavePromptNotices } from './SavePromptNotices.tsx';

/** What stands in the way of everything, with what ends it; and why a press of a button came to nothing. */
export function Notices({ queue }: { readonly queue: QueueStore }) {
  const { book, orders } = queue;
  const { hold, aria2Hold, partHolds = [] } = book.state.value ?? {};
  const carried = book.batches.value.filter(({ phase, carrier }) => phase === 'open' && carrier);
  const onGoOn = (why: HoldReason, goOn: () => void) => (holdStep(why) === 'resume' ? goOn : undefined);
  const resumePart = ({ part }: PartHold) => {
    const which = partStep(part);
    return which && (() => orders.resume(which));
  };
  const refusal = orders.failure.value;
  return (
    <div class={styles.notices}>
      {hold && (
        <HoldNotice
          why={hold.why}
          words={explainHold(hold.why)}
          onGoOn={onGoOn(hold.why, () => orders.resume(ALL))}
        />
      )}
      {partHolds
        .filter(({ why }) => why !== 'save-prompt')
        .map((one) => (
          <HoldNotice
            key={JSON.stringify(one.part)}
            why={one.why}
            words={explainPartHold(one, { named: queue.keys.named, batches: book.batches.value })}
            onGoOn={resumePart(one)}
          />
        ))}
      {aria2Hold && carried.length > 0 && (
        <HoldNotice
          why={aria2Hold.why}
          words={explainHold(aria2Hold.why)}
          onGoOn={onGoOn(aria2Hold.why, orders.look)}
        />
      )}
      <SavePromptNotices queue={queue} />
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
  readonly why: HoldReason | PartHold['why'];
  readonly words: HoldWords;
  /** Absent where only the options page can end it. */
  readonly onGoOn: (() => void) | undefined;
}

function HoldNotice({ why, words: { title, detail, label, said }, onGoOn }: HoldProps) {
  const desk = useDesk();
  return (
    <div data-test="hold" data-why={why}>
      <Notice kind={why} title={title} detail={detail} said={said}>
        <Button onClick={onGoOn ?? desk.openOptions} test="hold-go-on">
          {label}
        </Button>
      </Notice>
    </div>
  );
}

function refusalWords({ failure, path }: Refusal): Pick<Explanation, 'title' | 'detail' | 'said'> {
  if (failure.kind === 'lost-sight' && path !== undefined) {
    return {
      title: i18n.t('queue.lost.title'),
      detail: i18n.t('queue.lost.detail', { path: visible(path) }),
    };
  }
  const { title, detail, said } = explain(failure, 'file');
  return { title, detail, ...(said && { said }) };
}
