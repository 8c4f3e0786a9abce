import { coverOf } from '../../utils/data-hub/tiles/cover.ts';
import { areasOf, isTiled, type Tiling, tilingOf } from '../../utils/data-hub/tiles/tiling.ts';
import { isFile, type Row } from './rows.ts';

/** The squares that hold just the selected files; none for a list of other things, or when all of it is selected. */
export function squaresOf(rows: readonly Row[], ids: ReadonlySet<string>): string[] {
  const tiling = ids.size < rows.length ? tilingIn(rows) : undefined;
  return tiling ? coverOf(tiling, ids) : [];
}

/** Ids of the files in those squares; a square that this list has nothing in adds none. */
export function idsIn(rows: readonly Row[], squares: readonly string[]): readonly string[] {
  const tiling = tilingIn(rows);
  return squares.flatMap((name) => tiling?.byName.get(name)?.ids ?? []);
}

function tilingIn(rows: readonly Row[]): Tiling | undefined {
  const files = rows.filter(isFile).map(({ id, item }) => ({ id, size: item.size }));
  const areas = areasOf(files.map(({ id }) => id));
  return isTiled(areas, files.length) ? tilingOf(files, areas) : undefined;
}
