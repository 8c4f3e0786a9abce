import { i18n } from '#i18n';
import type { Filter } from './filters.ts';
import styles from './NoFiles.module.css';

/** Says so when a filter lets nothing through: an empty list looks like one that loads. */
export const NoFiles = ({ filter }: { readonly filter: Filter }) => (
  <p class={styles.none} data-test="no-files">
    {words(filter)}
  </p>
);

function words(filter: Filter): string {
  switch (filter) {
    case 'all':
      return i18n.t('queue.none.all');
    case 'running':
      return i18n.t('queue.none.running');
    case 'waiting':
      return i18n.t('queue.none.waiting');
    case 'failed':
      return i18n.t('queue.none.failed');
    case 'done':
      return i18n.t('queue.none.done');
    default:
      return filter satisfies never;
  }
}
