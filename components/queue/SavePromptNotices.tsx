import { i18n } from '#i18n';
import { batchTitle } from '../batch-words.ts';
import { useDesk } from '../desk-context.ts';
import { explainPartHold } from '../hold-words.ts';
import type { QueueStore } from '../stores/queue.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';

/** The browser asks where to save each file: once in general, or for each batch that waits for an answer. */
export function SavePromptNotices({ queue: { book, keys, orders } }: { readonly queue: QueueStore }) {
  const desk = useDesk();
  const { partHolds = [], savePrompt } = book.state.value ?? {};
  const settings = (
    <Button onClick={desk.openDownloadSettings} test="open-download-settings">
      {i18n.t('savePrompt.open')}
    </Button>
  );
  const questions = partHolds.flatMap((hold) => {
    const { part, why } = hold;
    const batch = book.batches.value.find(({ id }) => part.of === 'batch' && id === part.batchId);
    return batch && why === 'save-prompt' ? [{ hold, batch }] : [];
  });
  if (questions.length === 0) {
    if (!savePrompt || savePrompt.isDismissed) return null;
    return (
      <Notice kind="save-prompt" title={i18n.t('savePrompt.title')} detail={i18n.t('savePrompt.detail')}>
        <Button onClick={orders.dismissSavePrompt} test="dismiss-save-prompt">
          {i18n.t('common.dismiss')}
        </Button>
        {settings}
      </Notice>
    );
  }
  return (
    <>
      {questions.map(({ hold, batch }) => {
        const which = { of: 'batch', id: batch.id } as const;
        const { title, detail, label } = explainPartHold(hold, { named: keys.named, batches: [batch] });
        return (
          <Notice key={batch.id} kind="save-prompt" title={title} detail={detail}>
            <Button onClick={() => orders.resume(which)} test="resume-save-prompt">
              {label}
            </Button>
            <Button
              label={i18n.t('savePrompt.cancelBatch', { batch: batchTitle(batch) })}
              onClick={() => orders.cancel(which, batchTitle(batch))}
              test="cancel-save-prompt"
            >
              {i18n.t('savePrompt.cancel')}
            </Button>
            {settings}
          </Notice>
        );
      })}
    </>
  );
}
