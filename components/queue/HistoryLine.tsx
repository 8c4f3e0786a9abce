import { i18n } from '#i18n';
import { sourceWords } from '../source-words.ts';
import type { QueueStore } from '../stores/queue.ts';
import { Button } from '../ui/Button.tsx';
import { FileName } from '../ui/FileName.tsx';
import { type RowPlace, rowProps } from '../ui/row-place.ts';
import { format, visible } from '../words.ts';
import styles from './HistoryLine.module.css';
import { dayAndTime } from './moment.ts';

interface Props extends RowPlace {
  readonly queue: QueueStore;
}

/** One file that was grabbed: of what, how large, when, and where it was put. */
export function HistoryLine({ queue, ...place }: Props) {
  const { history, orders, copier } = queue;
  const entry = history.entry(place.id);
  if (!entry) return <li {...rowProps(place)} class={styles.line} />;
  const { id, fileName, md5, path, checked } = entry;
  const version = sourceWords(entry);
  const size = format.bytes(entry.size);
  return (
    <li {...rowProps(place)} class={styles.line} data-test="history-row" data-file={fileName}>
      <span class={styles.name} title={visible(path)}>
        <FileName name={fileName} query={history.question.value} />
      </span>
      <span class={styles.version} title={version}>
        {version}
      </span>
      <span class={styles.size}>
        {checked ? i18n.t('history.done', { size }) : i18n.t('history.doneUnknown', { size })}
      </span>
      <span class={styles.when}>{dayAndTime(entry.at)}</span>
      <span class={styles.buttons}>
        {md5 !== undefined && (
          <Button
            look="link"
            onClick={() => void copier.copy(md5)}
            skipped={!place.isActive}
            test="history-copy-md5"
          >
            {copier.copied.value === md5 ? i18n.t('common.copied') : i18n.t('common.copyMd5')}
          </Button>
        )}
        <Button
          look="link"
          onClick={() => orders.show(id, path)}
          skipped={!place.isActive}
          test="history-show"
        >
          {i18n.t('grabs.show')}
        </Button>
      </span>
    </li>
  );
}
