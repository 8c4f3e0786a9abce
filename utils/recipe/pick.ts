import { isOrderSummary } from '../data-hub/order-summary.ts';
import { areasOf, isTiled, tilingOf } from '../data-hub/tiles/tiling.ts';
import type { Filter } from '../picker/filter.ts';
import { fold } from '../picker/fold.ts';
import { fitsGlob, isGlob } from '../picker/glob.ts';
import { matches } from '../picker/matches.ts';
import { termsOf } from '../picker/terms.ts';
import type { Which } from './recipe.ts';

interface FileLike {
  readonly fileName: string;
}

/** The files of a version that a recipe means, in the order they came in. A word that nothing has is not forgiven here. */
export function pick<File extends FileLike>({ files, choice }: Which, all: readonly File[]): readonly File[] {
  const named = files ? byName(files) : undefined;
  const shown = choice ? byFilter(choice.filter) : undefined;
  const inside = choice && choice.squares.length > 0 ? inSquares(choice.squares, all) : undefined;
  return all.filter(
    ({ fileName }) =>
      (named?.(fileName) ?? true) && (shown?.(fileName) ?? true) && (inside?.has(fileName) ?? true),
  );
}

function byName(files: readonly string[]): (fileName: string) => boolean {
  const exact = new Set(files);
  const globs = files.filter(isGlob).map(fold);
  return (fileName) => exact.has(fileName) || globs.some((glob) => fitsGlob(glob, fold(fileName)));
}

function byFilter({ query, kind }: Filter): (fileName: string) => boolean {
  const { words, fits } = termsOf(query);
  return (fileName) =>
    (kind === 'all' || isOrderSummary(fileName) === (kind === 'summaries')) &&
    (fits?.(fileName) ?? true) &&
    (words.trim() === '' || matches(fileName, words));
}

function inSquares(squares: readonly string[], all: readonly FileLike[]): ReadonlySet<string> {
  const files = all.map(({ fileName }) => ({ id: fileName }));
  const areas = areasOf(files.map(({ id }) => id));
  if (!isTiled(areas, files.length)) return new Set();
  const { byName: known } = tilingOf(files, areas);
  return new Set(squares.flatMap((name) => known.get(name)?.ids ?? []));
}
