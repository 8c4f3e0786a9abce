import { chunkOf, referenceIn } from './in-name.ts';
import { HUNDRED_KM } from './letters.ts';
import { FIVE_KM, nameOf, type Reference, squareAround, TEN_KM } from './reference.ts';

/** A square that files lie in. */
export interface Square extends Reference {
  readonly name: string;
  /** Ids of all files in it. */
  readonly ids: readonly string[];
  /** Those that are as wide as it, or reach beyond its parts: they lie in none. */
  readonly own: readonly Tile[];
  /** Bytes of those that have a size. */
  readonly bytes: number;
  readonly isMore: boolean;
  /** The next smaller squares, by name. */
  readonly parts: readonly Square[];
}

export interface Tiling {
  /** Of 100 km, by name. */
  readonly squares: readonly Square[];
  /** Squares of all sizes. */
  readonly byName: ReadonlyMap<string, Square>;
  /** Ids of files without a reference. */
  readonly others: readonly string[];
}

/** A file and the ground it covers. */
interface Tile {
  readonly id: string;
  readonly size: number | undefined;
  readonly area: Reference;
}

interface TileFile {
  readonly id: string;
  /** Bytes, where the catalogue gives them. */
  readonly size?: number | undefined;
}

const SIDES = [HUNDRED_KM, TEN_KM, FIVE_KM] as const;

/** The ground of each file whose name tells it, by id; of 10,000 names in one go, so do it once for a list. */
export function areasOf(fileNames: readonly string[]): ReadonlyMap<string, Reference> {
  const references = fileNames.flatMap((id) => {
    const reference = referenceIn(id);
    return reference ? [[id, reference] as const] : [];
  });
  const chunk = chunkOf(references.map(([, reference]) => reference));
  return new Map(
    references.map(([id, one]) => [
      id,
      one.side === 1_000 ? { east: one.east, north: one.north, side: chunk } : one,
    ]),
  );
}

/** A list is one of tiles when most of its files are: two letters at the end of one name say nothing. */
export const isTiled = (areas: ReadonlyMap<string, Reference>, fileCount: number): boolean =>
  areas.size > 1 && areas.size * 2 > fileCount;

/** The files, square by square: 100 km, in it 10 km, in it 5 km. */
export function tilingOf(files: readonly TileFile[], areas: ReadonlyMap<string, Reference>): Tiling {
  const levels: readonly Level[] = SIDES.map((side) => ({ side, drafts: new Map() }));
  const others: string[] = [];
  for (const { id, size } of files) {
    const area = areas.get(id);
    if (area) put(levels, { id, size, area });
    else others.push(id);
  }
  const drafts = levels.map((level) => [...level.drafts.values()].sort(byName));
  for (const { parts } of drafts.flat()) parts.sort(byName);
  return { squares: drafts[0] ?? [], byName: new Map(drafts.flat().map((one) => [one.name, one])), others };
}

interface Draft extends Square {
  readonly ids: string[];
  readonly own: Tile[];
  readonly parts: Draft[];
  bytes: number;
  isMore: boolean;
}

interface Level {
  readonly side: number;
  /** By a number made of the corner: names are put together once for a square, not for each file in it. */
  readonly drafts: Map<number, Draft>;
}

/** Corners lie far less than that many metres from each other. */
const WIDE = 10_000_000;

function put(levels: readonly Level[], tile: Tile): void {
  let above: Draft | undefined;
  for (const { side, drafts } of levels) {
    if (above && side < tile.area.side) break;
    const square = squareAround(tile.area, side);
    const key = square.north * WIDE + square.east;
    let draft = drafts.get(key);
    if (!draft) {
      draft = draftOf(square);
      drafts.set(key, draft);
      above?.parts.push(draft);
    }
    draft.ids.push(tile.id);
    draft.bytes += tile.size ?? 0;
    draft.isMore ||= tile.size === undefined;
    above = draft;
  }
  above?.own.push(tile);
}

/** Field by field: ten times as fast as spreading, and there are 12,500 of them (measured). */
const draftOf = (square: Reference): Draft => ({
  east: square.east,
  north: square.north,
  side: square.side,
  name: nameOf(square),
  ids: [],
  own: [],
  parts: [],
  bytes: 0,
  isMore: false,
});

const byName = (one: Square, other: Square): number => (one.name < other.name ? -1 : 1);
