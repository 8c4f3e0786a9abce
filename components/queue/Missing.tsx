import { i18n } from '#i18n';
import type { Grab } from '../../utils/grabs/grab.ts';
import type { Desk } from '../desk.ts';
import { useDesk } from '../desk-context.ts';
import type { QueueStore } from '../stores/queue.ts';
import { Button } from '../ui/Button.tsx';
import { countsOf } from './Chips.tsx';
import { MISSING } from './filters.ts';
import styles from './Missing.module.css';
import { missingFileName, missingText } from './missing-text.ts';

/** The list of what is not on the disk, for a colleague or a supplier. */
export function Missing({ queue }: { readonly queue: QueueStore }) {
  const desk = useDesk();
  const counts = countsOf(queue);
  if (MISSING.every((kind) => counts[kind] === 0)) return null;
  const text = async () => missingText(await missing(desk, queue.files.batchId.peek()), desk.now());
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

/** All rows are read for once, but not all at once. */
const AT_ONCE = 500;

async function missing(desk: Desk, batchId: string | undefined): Promise<readonly Grab[]> {
  const ids = await desk.grabs.ids({ kinds: MISSING, ...(batchId !== undefined && { batchId }) });
  const found: Grab[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const grabs = await desk.grabs.read(ids.slice(from, from + AT_ONCE));
    found.push(...grabs.flatMap((grab) => grab ?? []));
  }
  return found;
}
