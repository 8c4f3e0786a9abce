import { HUNDRED_KM } from '../../../utils/data-hub/tiles/letters.ts';
import type { Cell } from '../../../utils/data-hub/tiles/neighbour.ts';
import type { Reference } from '../../../utils/data-hub/tiles/reference.ts';
import { FIVE_KM, TEN_KM } from '../../../utils/data-hub/tiles/reference.ts';
import type { Square } from '../../../utils/data-hub/tiles/tiling.ts';

/** What is drawn: a piece of the grid, in cells of one side. */
export interface Frame {
  readonly east: number;
  readonly north: number;
  readonly columns: number;
  readonly rows: number;
  /** Metres a cell is wide. */
  readonly side: number;
  /** Pixels a cell is wide: 24 at least, for a finger (WCAG 2.5.8). */
  readonly pixels: number;
}

/** Great Britain: 7 by 13 squares of 100 km from the grid's origin. */
const BRITAIN: Frame = { east: 0, north: 0, columns: 7, rows: 13, side: HUNDRED_KM, pixels: 25 };

export function frameOf(inside: Reference | undefined): Frame {
  if (!inside) return BRITAIN;
  const [side, pixels] = inside.side === HUNDRED_KM ? [TEN_KM, 24] : [FIVE_KM, 88];
  const count = inside.side / side;
  return { east: inside.east, north: inside.north, columns: count, rows: count, side, pixels };
}

/** Rows are counted from the north, as one reads. */
export const cellOf = ({ east, north }: Reference, frame: Frame): Cell => ({
  column: (east - frame.east) / frame.side,
  row: frame.rows - 1 - (north - frame.north) / frame.side,
});

/** What fits into a cell: the letters, or the figures that tell it from its neighbours. */
export const shortName = ({ name, side }: Square): string => (side === TEN_KM ? name.slice(2) : name);
