import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Standing } from '../../stores/catch-up.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
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

/** Which updates, why these and in which order, and where and why a chain ends. A modal dialog, as the sheet of keys is. */
export function WhySheet({ standing, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const { chain, onTheirWay } = standing;
  const steps = 'steps' in chain ? chain.steps : [];
  return (
    <dialog
      ref={dialog}
      class={styles.sheet}
      aria-labelledby="catch-up-title"
      data-test="catch-up-sheet"
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Left to the browser, the same Escape would also close the popup (Chromium).
        event.preventDefault();
        dialog.current?.close();
      }}
    >
      <div class={styles.head}>
        <h2 id="catch-up-title">{i18n.t('catchUp.why.title')}</h2>
        <Button look="icon" label={i18n.t('keys.close')} onClick={() => dialog.current?.close()}>
          <Icon name="close" />
        </Button>
      </div>
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
    </dialog>
  );
}
