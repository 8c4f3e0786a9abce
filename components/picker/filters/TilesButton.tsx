import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { areasOf, isTiled } from '../../../utils/data-hub/tiles/tiling.ts';
import { ariaShortcut, shortcutWords } from '../../shortcuts.ts';
import type { PickerStore } from '../../stores/picker.ts';
import { isFile } from '../../stores/rows.ts';
import styles from './FilterBar.module.css';

/** To the map, where the names of the files tell their squares. */
export function TilesButton({ picker: { catalogue, panels } }: { readonly picker: PickerStore }) {
  const rows = catalogue.rows.value;
  const hasSquares = useMemo(() => {
    const names = rows.filter(isFile).map(({ id }) => id);
    return isTiled(areasOf(names), names.length);
  }, [rows]);
  if (!hasSquares) return null;
  return (
    <button
      type="button"
      class={styles.action}
      aria-keyshortcuts={ariaShortcut('tiles')}
      title={shortcutWords('tiles')}
      data-test="tiles-button"
      onClick={() => panels.toggle('tiles', true)}
    >
      {i18n.t('tiles.open')}
    </button>
  );
}
