import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { PartHold } from '../../utils/grabs/part-hold.ts';
import { batchTitle } from '../batch-words.ts';
import { useDesk } from '../desk-context.ts';
import { explainPartHold } from '../hold-words.ts';
import type { StripStore } from '../stores/strip.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './SavePromptLine.module.css';

interface Props {
  readonly strip: StripStore;
  /** Holds that wait for the person's answer. */
  readonly questions: readonly PartHold[];
}

/** The browser asks where to save each file: once in general, or for each batch that waits for an answer. */
export function SavePromptLine({ strip, questions }: Props) {
  const { batches, state } = strip.grabs.book;
  const prompt = state.value?.savePrompt;
  if (questions.length === 0) {
    if (!prompt || prompt.isDismissed) return null;
    return (
      <Line title={i18n.t('savePrompt.title')} detail={i18n.t('savePrompt.detail')}>
        <Button onClick={() => void strip.dismissSavePrompt()} test="dismiss-save-prompt">
          {i18n.t('common.dismiss')}
        </Button>
      </Line>
    );
  }
  return (
    <>
      {questions.map((hold) => {
        const batch = batches.value.find(({ id }) => hold.part.of === 'batch' && id === hold.part.batchId);
        if (!batch) return null;
        const words = explainPartHold(hold, { named: () => undefined, batches: [batch] });
        return (
          <Line key={batch.id} title={words.title} detail={words.detail}>
            <Button
              onClick={() => void strip.send('resume', { of: 'batch', id: batch.id })}
              test="resume-save-prompt"
            >
              {words.label}
            </Button>
            <Button
              label={i18n.t('savePrompt.cancelBatch', { batch: batchTitle(batch) })}
              onClick={() => void strip.cancel({ batch, only: undefined, stalled: 0 })}
              test="cancel-save-prompt"
            >
              {i18n.t('savePrompt.cancel')}
            </Button>
          </Line>
        );
      })}
    </>
  );
}

interface LineProps {
  readonly title: string;
  readonly detail: string;
  readonly children: ComponentChildren;
}

function Line({ title, detail, children }: LineProps) {
  const desk = useDesk();
  return (
    <div class={styles.prompt} data-test="save-prompt">
      <Icon name="alert" />
      <p>
        <strong>{title}.</strong> {detail}
      </p>
      <div class={styles.buttons}>
        {children}
        <Button onClick={desk.openDownloadSettings} test="open-download-settings">
          {i18n.t('savePrompt.open')}
        </Button>
      </div>
    </div>
  );
}
