/** Where a square stands on a drawing: column from the west, row from the north. */
export interface Cell {
  readonly column: number;
  readonly row: number;
}

export type Way = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

/**
 * The square that an arrow leads to, however much sea is between; the same where there is none that way. Up and down go to
 * the next row that has any, to the nearest in it; left and right stay in their row while they can. So every square is
 * reached from every other.
 */
export function neighbour<Kind extends Cell>(cells: readonly Kind[], from: Kind, way: Way): Kind {
  const isUpright = way === 'ArrowUp' || way === 'ArrowDown';
  const sign = way === 'ArrowDown' || way === 'ArrowRight' ? 1 : -1;
  const ahead = (cell: Cell) => sign * (isUpright ? cell.row - from.row : cell.column - from.column);
  const aside = (cell: Cell) => Math.abs(isUpright ? cell.column - from.column : cell.row - from.row);
  const [first, then] = isUpright ? [ahead, aside] : [aside, ahead];
  const there = cells.filter((cell) => ahead(cell) > 0);
  return there.sort((one, other) => first(one) - first(other) || then(one) - then(other))[0] ?? from;
}
