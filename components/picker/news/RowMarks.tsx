import { i18n } from '#i18n';
import { shortcutWords } from '../../shortcuts.ts';
import type { NewsStore } from '../../stores/news.ts';
import type { PackageRow } from '../../stores/rows.ts';
import { classes } from '../../ui/class-names.ts';
import { Spoken } from '../../ui/Spoken.tsx';
import { levelWords } from '../../watch-words.ts';
import styles from './RowMarks.module.css';

/**
 * In a package's row: a bell, full where it is watched, and a dot where there is something newer than what one has. Pictures of
 * a key (Ctrl+B) and where a click does the same: what is in an option takes no focus.
 */
export function RowMarks({ row, news }: { readonly row: PackageRow; readonly news: NewsStore }) {
  const level = news.levelOf(row.id);
  const isWatched = level !== 'off';
  return (
    <>
      <span
        class={classes(styles.bell, isWatched && styles.watched)}
        data-watch
        data-test="watch"
        title={i18n.t('watch.title', { level: levelWords(level), keys: shortcutWords('watch') })}
      >
        <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3 11.6h10l-1.3-1.8V7a3.7 3.7 0 0 0-7.4 0v2.8zM6.6 13.4a1.5 1.5 0 0 0 2.8 0" />
        </svg>
        {isWatched && <Spoken>{i18n.t('watch.watched')}</Spoken>}
      </span>
      {news.isNewer(row) && (
        <span class={styles.dot} data-test="newer" title={i18n.t('news.newer')}>
          <Spoken>{i18n.t('news.newer')}</Spoken>
        </span>
      )}
    </>
  );
}
