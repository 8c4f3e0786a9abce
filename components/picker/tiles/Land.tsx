import { landStrips } from '../../../utils/data-hub/tiles/land.ts';
import { TEN_KM } from '../../../utils/data-hub/tiles/reference.ts';
import type { Frame } from './frame.ts';
import styles from './TileMap.module.css';

/** Rows of 10 km from the grid's origin to its north. */
const ROWS = 130;

/** Every strip of land as a rectangle, in squares of 10 km; a hair higher, so that no sea shows between two rows. */
const GROUND = landStrips()
  .map(({ column, row, length }) => `M${column} ${row}h${length}v1.06h-${length}z`)
  .join('');

/** The land under the squares: what one recognises Great Britain by. */
export function Land({ frame: { east, north, columns, rows, side } }: { readonly frame: Frame }) {
  const [x, y] = [east / TEN_KM, ROWS - (north + rows * side) / TEN_KM];
  const box = [x, y, (columns * side) / TEN_KM, (rows * side) / TEN_KM].join(' ');
  return (
    <svg class={styles.land} viewBox={box} preserveAspectRatio="none" aria-hidden="true">
      <path d={GROUND} />
    </svg>
  );
}
