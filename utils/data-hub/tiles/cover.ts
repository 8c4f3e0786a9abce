import type { Square, Tiling } from './tiling.ts';

/** The fewest squares whose files are all among the ids; files that fill no square are in none. */
export function coverOf({ squares }: Tiling, ids: ReadonlySet<string>): string[] {
  const cover = (square: Square): readonly string[] =>
    square.ids.every((id) => ids.has(id)) ? [square.name] : square.parts.flatMap(cover);
  return squares.flatMap(cover);
}
