import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useDesk } from '../desk-context.ts';
import { failureTitle } from '../explain.ts';
import type { QueueStore } from '../stores/queue.ts';
import type { Verification } from '../stores/verify.ts';
import { takenWords } from '../taken-words.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { counted } from '../words.ts';
import { grabAgain } from './grab-again.ts';
import styles from './Outcome.module.css';
import { besideWords, outcomeWords } from './outcome-words.ts';
import { Reading } from './Reading.tsx';
import { reportFileName, reportText } from './report-text.ts';
import { countsOf, remedyOf, resultsOf } from './results.ts';

interface Props {
  readonly verification: Verification;
  readonly queue: QueueStore;
}

/** How far it is or what came out, and what can be done about it. */
export function Outcome({ verification, queue }: Props) {
  const desk = useDesk();
  const { phase, checked, missing, absent, lists, beside, isBlind } = verification;
  const [said, say] = useState<string>();
  const isOver = phase.value === 'over' || phase.value === 'stopped';
  const results = isOver ? resultsOf(checked.value, missing.value, absent.value) : [];
  const remedies = results.flatMap((result) => remedyOf(result) ?? []);
  const words = isOver ? outcomeWords(countsOf(results), phase.value === 'stopped') : '';
  useEffect(() => {
    if (words) queue.announcer.say(words);
  }, [words]);

  const takeAgain = async () => {
    const came = await grabAgain(desk, remedies);
    say(came.ok ? takenWords(came.value) : failureTitle(came.failure, 'version'));
  };

  if (!isOver) return <Reading verification={verification} />;
  return (
    <div class={styles.outcome} data-test="verify-outcome">
      {isBlind.value && (
        <Notice kind="blind" title={i18n.t('verify.blind.title')} detail={i18n.t('verify.blind.detail')} />
      )}
      <p class={styles.words}>{words}</p>
      {(lists.value.length > 0 || beside.value.length > 0) && (
        <p class={styles.beside} data-test="verify-beside">
          {besideWords(lists.value, beside.value)}
        </p>
      )}
      <div class={styles.buttons}>
        {remedies.length > 0 && !said && (
          <Button look="main" onClick={() => void takeAgain()} test="grab-wrong">
            {counted('verify.again', remedies.length)}
          </Button>
        )}
        {said && (
          <>
            <span role="status">{said}</span>
            <Button onClick={() => queue.go('queue')} test="verify-to-queue">
              {i18n.t('verify.toQueue')}
            </Button>
          </>
        )}
        <Button
          onClick={() => desk.saveText(reportFileName(desk.now()), reportText(results, desk.now()))}
          test="verify-save"
        >
          {i18n.t('verify.save')}
        </Button>
        <Button onClick={verification.clear} test="verify-clear">
          {i18n.t('verify.other')}
        </Button>
      </div>
    </div>
  );
}
