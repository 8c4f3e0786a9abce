import { i18n } from '#i18n';
import type { Standing } from '../../stores/catch-up.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { counted } from '../../words.ts';
import styles from './CatchUp.module.css';
import { StepLine } from './StepLine.tsx';
import { reasonNotes } from './why-words.ts';

interface Props {
  readonly standing: Standing;
  readonly onClose: () => void;
}

/** As many as anybody reads; more are counted. */
const MOST = 100;

/** Which updates, why these and in which order, and where and why a chain ends. */
export function WhySheet({ standing, onClose }: Props) {
  const { chain, onTheirWay } = standing;
  const steps = 'steps' in chain ? chain.steps : [];
  return (
    <Sheet title={i18n.t('catchUp.why.title')} test="catch-up-sheet" look={styles.sheet} onClose={onClose}>
      {reasonNotes(standing).map((words) => (
        <p key={words}>{words}</p>
      ))}
      {steps.length > 0 && (
        <ol class={styles.steps}>
          {steps.slice(0, MOST).map((step) => (
            <StepLine key={step.id} step={step} isOnItsWay={onTheirWay.has(step.id)} />
          ))}
        </ol>
      )}
      {steps.length > MOST && (
        <p>{i18n.t('catchUp.left', { updates: counted('catchUp.updates', steps.length - MOST) })}</p>
      )}
    </Sheet>
  );
}
