import { HUNDRED_KM } from './letters.ts';
import {
  FIVE_KM,
  nameOf,
  overlap,
  type Reference,
  readReference,
  squareAround,
  TEN_KM,
} from './reference.ts';
import type { Tiling } from './tiling.ts';

/** What came of a list of squares that somebody typed or pasted. */
export interface TypedSquares {
  /** Ids of the files that lie in the squares, or hold them. */
  readonly ids: ReadonlySet<string>;
  /** Squares there are files for. */
  readonly found: readonly string[];
  /** Squares of the grid that no file of this list is about. */
  readonly empty: readonly string[];
  /** What is no square at all, as typed. */
  readonly unknown: readonly string[];
}

/** `TQ su, NJ60` and lists from a spreadsheet; `TQ 38` and `TQ 336 805` are one square, as people write them. */
export function readSquares(text: string, tiling: Tiling): TypedSquares {
  const ids = new Set<string>();
  const found = new Set<string>();
  const empty = new Set<string>();
  const unknown = new Set<string>();
  for (const word of wordsOf(text)) {
    const asked = readReference(word);
    if (!asked) {
      unknown.add(word);
      continue;
    }
    const there = filesIn(asked, tiling);
    for (const id of there) ids.add(id);
    (there.length > 0 ? found : empty).add(word.toUpperCase());
  }
  return { ids, found: [...found], empty: [...empty], unknown: [...unknown] };
}

const wordsOf = (text: string): readonly string[] =>
  text
    .replace(/\b([A-Za-z]{2}) +(\d+)(?: +(\d+))?(?![\w])/g, '$1$2$3')
    .split(/[\s,;"']+/)
    .filter(Boolean);

/** Files within the square, and those that are wider than it and cover it. */
function filesIn(asked: Reference, { byName }: Tiling): readonly string[] {
  const around = (side: number) => byName.get(nameOf(squareAround(asked, side)));
  const above = [HUNDRED_KM, TEN_KM].filter((side) => side > asked.side).map(around);
  // A chunk of 2 km may reach from one square of 5 km into the next.
  const below = asked.side < FIVE_KM ? (around(TEN_KM)?.parts ?? []) : [];
  const tiles = [...above, ...below].flatMap((square) => square?.own ?? []);
  const covering = tiles.filter(({ area }) => overlap(area, asked)).map(({ id }) => id);
  return asked.side < FIVE_KM ? covering : [...covering, ...(byName.get(nameOf(asked))?.ids ?? [])];
}
