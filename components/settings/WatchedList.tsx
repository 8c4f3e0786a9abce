import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { LEVELS, type Level } from '../../utils/watch/level.ts';
import { shortcutWords } from '../shortcuts.ts';
import type { WatchedRow, WatchingStore } from '../stores/watching.ts';
import { levelWords } from '../watch-words.ts';
import { counted, visible } from '../words.ts';
import grabbing from './Grabbing.module.css';
import styles from './WatchedList.module.css';

/** More than these nobody sets here one by one; the popup has them all. */
const SHOWN = 100;

/** What is watched, each with its own choice. */
export function WatchedList({ watching }: { readonly watching: WatchingStore }) {
  const id = useId();
  const rows = watching.rows.value;
  const more = rows.length - SHOWN;
  return (
    <section class={styles.watched} aria-labelledby={id} data-test="watched">
      <h3 id={id}>{i18n.t('settings.watch.list')}</h3>
      {rows.length === 0 ? (
        <p>{i18n.t('settings.watch.none', { keys: shortcutWords('watch') })}</p>
      ) : (
        <ul class={styles.rows}>
          {rows.slice(0, SHOWN).map((row) => (
            <OneWatched key={row.packageId} row={row} watching={watching} />
          ))}
        </ul>
      )}
      {more > 0 && <p>{counted('settings.watch.more', more)}</p>}
    </section>
  );
}

function OneWatched({ row, watching }: { readonly row: WatchedRow; readonly watching: WatchingStore }) {
  const id = useId();
  const { packageId, name, isPinned, chosen } = row;
  const asKind = isPinned ? i18n.t('watch.asPinned') : i18n.t('watch.no');
  return (
    <li data-test="watched-row" data-id={packageId}>
      <label for={id} class={styles.name}>
        <span>{visible(name ?? i18n.t('settings.watch.unseen'))}</span>
        <code>{packageId}</code>
      </label>
      <select
        id={id}
        class={grabbing.select}
        data-test="watched-level"
        value={chosen ?? AS_KIND}
        onChange={({ currentTarget }) => void watching.choose(packageId, levelIn(currentTarget.value))}
      >
        <option value={AS_KIND}>{asKind}</option>
        {LEVELS.filter((level) => level !== 'off' || isPinned || chosen === 'off').map((level) => (
          <option key={level} value={level}>
            {levelWords(level)}
          </option>
        ))}
      </select>
    </li>
  );
}

const AS_KIND = 'as-kind';

const levelIn = (value: string): Level | null => LEVELS.find((level) => level === value) ?? null;
