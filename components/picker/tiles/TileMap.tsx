import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Square } from '../../../utils/data-hub/tiles/tiling.ts';
import type { PickerStore } from '../../stores/picker.ts';
import type { TilesStore } from '../../stores/tiles.ts';
import { classes } from '../../ui/class-names.ts';
import { useBrush } from './brush.ts';
import { cellOf, type Frame, frameOf, shortName } from './frame.ts';
import { Land } from './Land.tsx';
import { mapKeys } from './map-keys.ts';
import styles from './TileMap.module.css';
import { spokenWords } from './words.ts';

interface Props {
  readonly tiles: TilesStore;
  readonly picker: PickerStore;
}

/** The squares that there are files for, where they lie. One stop for Tab, arrows go from square to square. */
export function TileMap({ tiles, picker }: Props) {
  const grid = useRef<HTMLDivElement>(null);
  const shown = tiles.shown.value;
  const inside = tiles.inside.value;
  const cursor = tiles.cursor.value;
  const frame = frameOf(inside);
  const brush = useBrush(tiles, grid);

  // The map was asked for, or another piece of it: the keys go on there.
  useLayoutEffect(() => {
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  }, [inside?.name]);

  return (
    <div class={styles.ground}>
      {/* biome-ignore lint/a11y/useSemanticElements: squares of a map are no table */}
      <div
        ref={grid}
        class={styles.map}
        role="grid"
        aria-label={inside ? i18n.t('tiles.mapOf', { square: inside.name }) : i18n.t('tiles.mapLabel')}
        aria-describedby="tile-keys"
        aria-multiselectable="true"
        aria-colcount={frame.columns}
        aria-rowcount={frame.rows}
        data-test="tile-map"
        style={{ width: `${frame.columns * frame.pixels}px`, height: `${frame.rows * frame.pixels}px` }}
        onKeyDown={(event) => mapKeys(event, tiles, picker, frame, grid)}
        {...brush}
      >
        <Land frame={frame} />
        {rowsOf(shown, frame).map(({ row, squares }) => (
          // biome-ignore lint/a11y/useSemanticElements: as above
          // biome-ignore lint/a11y/useFocusableInteractive: the squares in it are
          <div key={row} class={styles.row} role="row" aria-rowindex={row + 1}>
            {squares.map((square) => (
              <Cell
                key={square.name}
                square={square}
                frame={frame}
                tiles={tiles}
                isCursor={square === cursor}
              />
            ))}
          </div>
        ))}
      </div>
      <p id="tile-keys" class={styles.keys}>
        {i18n.t('tiles.keys')}
      </p>
    </div>
  );
}

interface CellProps {
  readonly square: Square;
  readonly frame: Frame;
  readonly tiles: TilesStore;
  readonly isCursor: boolean;
}

function Cell({ square, frame, tiles, isCursor }: CellProps) {
  const chosen = tiles.chosenIn(square);
  const isAll = chosen === square.ids.length;
  const { column, row } = cellOf(square, frame);
  const { pixels } = frame;
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above
    <div
      class={classes(styles.cell, isAll && styles.all, chosen > 0 && !isAll && styles.some)}
      role="gridcell"
      tabIndex={isCursor ? 0 : -1}
      aria-selected={isAll}
      aria-colindex={column + 1}
      aria-label={spokenWords(square, chosen)}
      title={spokenWords(square, chosen)}
      data-square={square.name}
      style={{
        left: `${column * pixels}px`,
        top: `${row * pixels}px`,
        width: `${pixels}px`,
        height: `${pixels}px`,
      }}
    >
      <span aria-hidden="true">{shortName(square)}</span>
    </div>
  );
}

/** As a grid is read: row by row from the north, from the west in each. */
function rowsOf(squares: readonly Square[], frame: Frame) {
  const rows = new Map<number, Square[]>();
  for (const square of squares) {
    const { row } = cellOf(square, frame);
    rows.set(row, [...(rows.get(row) ?? []), square]);
  }
  return [...rows]
    .sort(([one], [other]) => one - other)
    .map(([row, some]) => ({ row, squares: some.sort((one, other) => one.east - other.east) }));
}
