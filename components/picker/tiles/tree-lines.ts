import type { Square } from '../../../utils/data-hub/tiles/tiling.ts';

export interface TreeLine {
  readonly square: Square;
  /** 1 for a square of 100 km. */
  readonly level: number;
}

/** The tree as it is unfolded, line by line. */
export function linesOf(
  squares: readonly Square[],
  open: ReadonlySet<string>,
  level = 1,
): readonly TreeLine[] {
  return squares.flatMap((square) => [
    { square, level },
    ...(open.has(square.name) ? linesOf(square.parts, open, level + 1) : []),
  ]);
}

/** The line of the square that this line's square lies in. */
export const aroundOf = (lines: readonly TreeLine[], at: number): number =>
  lines.slice(0, at).findLastIndex(({ level }) => level < (lines[at]?.level ?? 1));
