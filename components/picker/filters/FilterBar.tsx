import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { KINDS, SORTS } from '../../../utils/picker/filter.ts';
import { ariaShortcut, shortcutWords } from '../../shortcuts.ts';
import type { PickerStore } from '../../stores/picker.ts';
import { isFile } from '../../stores/rows.ts';
import { format } from '../../words.ts';
import { FIELD_ID, FILTERS_ID } from '../option-id.ts';
import { closing } from '../panel-keys.ts';
import { Choices } from './Choices.tsx';
import styles from './FilterBar.module.css';
import { Presets } from './Presets.tsx';
import { TilesButton } from './TilesButton.tsx';
import { kindWords, sortWords } from './words.ts';

/** All that narrows and orders the files, and what can be done with those found. */
export function FilterBar({ picker }: { readonly picker: PickerStore }) {
  const bar = useRef<HTMLElement>(null);
  const { list, selection, panels } = picker;
  const { kind, sort } = list.filter.value;
  useEffect(() => {
    if (panels.byKey.peek()) bar.current?.querySelector('button')?.focus();
  }, [panels]);

  const close = () => {
    panels.close();
    document.getElementById(FIELD_ID)?.focus();
  };

  return (
    <section
      ref={bar}
      id={FILTERS_ID}
      class={styles.bar}
      aria-label={i18n.t('filters.label')}
      data-test="filter-bar"
      onKeyDown={closing('filters', close)}
    >
      <Kinds picker={picker} chosen={kind} />
      <Choices
        label={i18n.t('filters.sort')}
        choices={SORTS.map((value) => ({ value, words: sortWords(value) }))}
        chosen={sort}
        onChoose={(value) => list.sift({ sort: value })}
      />
      <div class={styles.row}>
        <span class={styles.label}>{i18n.t('filters.select')}</span>
        <span class={styles.choices}>
          <button
            type="button"
            class={styles.action}
            aria-keyshortcuts={ariaShortcut('invert')}
            title={shortcutWords('invert')}
            data-test="invert"
            onClick={selection.invert}
          >
            {i18n.t('filters.invert')}
          </button>
          <TilesButton picker={picker} />
          <button
            type="button"
            class={styles.action}
            aria-keyshortcuts={ariaShortcut('hand-over')}
            title={shortcutWords('hand-over')}
            data-test="hand-over-button"
            onClick={picker.handOver}
          >
            {i18n.t('handOver.title')}
          </button>
        </span>
      </div>
      <Presets picker={picker} />
      <p class={styles.tip}>{i18n.t('filters.tip')}</p>
    </section>
  );
}

interface KindsProps {
  readonly picker: PickerStore;
  readonly chosen: (typeof KINDS)[number];
}

/** Each says how many it would show. A version of data alone has nothing to choose here. */
function Kinds({ picker: { list, catalogue }, chosen }: KindsProps) {
  const files = catalogue.rows.value.filter(isFile);
  const summaries = files.filter(({ isSummary }) => isSummary).length;
  if (summaries === 0 && chosen === 'all') return null;
  const counts = { all: files.length, data: files.length - summaries, summaries };
  return (
    <Choices
      label={i18n.t('filters.show')}
      choices={KINDS.map((value) => ({
        value,
        words: i18n.t('filters.kind', { kind: kindWords(value), count: format.count(counts[value]) }),
      }))}
      chosen={chosen}
      onChoose={(value) => list.sift({ kind: value })}
    />
  );
}
