import { i18n } from '#i18n';
import { useDesk } from '../desk-context.ts';
import type { QueueStore } from '../stores/queue.ts';
import { Button } from '../ui/Button.tsx';
import { countsOf } from './Chips.tsx';
import { MISSING } from './filters.ts';
import styles from './Missing.module.css';
import { missingFileName, missingText } from './missing-text.ts';
import { readGrabs } from './read-grabs.ts';

/** The list of what is not on the disk, for a colleague or a supplier. */
export function Missing({ queue }: { readonly queue: QueueStore }) {
  const desk = useDesk();
  const counts = countsOf(queue);
  if (MISSING.every((kind) => counts[kind] === 0)) return null;
  const text = async () =>
    missingText(await readGrabs(desk, queue.files.batchId.peek(), MISSING), desk.now());
  return (
    <fieldset class={styles.missing} aria-label={i18n.t('queue.missing.label')}>
      <Button
        look="link"
        onClick={() => void text().then((list) => queue.copier.copy(list, i18n.t('queue.copied')))}
        test="missing-copy"
      >
        {i18n.t('queue.missing.copy')}
      </Button>
      <Button
        look="link"
        onClick={() => void text().then((list) => desk.saveText(missingFileName(desk.now()), list))}
        test="missing-save"
      >
        {i18n.t('queue.missing.save')}
      </Button>
    </fieldset>
  );
}
