/**
 * The letters of the National Grid, in metres east and north of its origin. Two letters name a square of 100 km: the first
 * a square of 500 km, the second one of the 25 in it; each set runs A to Z without I, row by row from the
 * north-west. The origin is the south-west corner of SV ("A guide to coordinate systems in Great Britain", Ordnance
 * Survey, §7; worked example there: TG 51409 13177 is 651409 east, 313177 north).
 */
export interface Corner {
  readonly east: number;
  readonly north: number;
}

const LETTERS = 'ABCDEFGHJKLMNOPQRSTUVWXYZ';
const SIDE = 5;
export const HUNDRED_KM = 100_000;
const FIVE_HUNDRED_KM = SIDE * HUNDRED_KM;
/** The square of 500 km in which the origin lies is S: two squares from the west of its set, one from the south. */
const ORIGIN = { column: 2, row: 1 };

/** The south-west corner; `undefined` for what is no two letters of the grid, or lies outside of what OS names squares of. */
export function cornerOf(letters: string): Corner | undefined {
  const [first, second] = [placeOf(letters[0]), placeOf(letters[1])];
  if (!first || !second || letters.length !== 2) return undefined;
  return {
    east: (first.column - ORIGIN.column) * FIVE_HUNDRED_KM + second.column * HUNDRED_KM,
    north: (first.row - ORIGIN.row) * FIVE_HUNDRED_KM + second.row * HUNDRED_KM,
  };
}

/** The letters of the square of 100 km that holds the place; `undefined` beyond the 25 × 25 squares that have any. */
export function lettersAt({ east, north }: Corner): string | undefined {
  const [wide, high] = [Math.floor(east / HUNDRED_KM), Math.floor(north / HUNDRED_KM)];
  const first = letterAt(Math.floor(wide / SIDE) + ORIGIN.column, Math.floor(high / SIDE) + ORIGIN.row);
  const second = letterAt(mod(wide), mod(high));
  return first && second && first + second;
}

function placeOf(letter = ''): { readonly column: number; readonly row: number } | undefined {
  const index = letter === '' ? -1 : LETTERS.indexOf(letter.toUpperCase());
  if (index < 0) return undefined;
  return { column: index % SIDE, row: SIDE - 1 - Math.floor(index / SIDE) };
}

function letterAt(column: number, row: number): string | undefined {
  const isIn = column >= 0 && column < SIDE && row >= 0 && row < SIDE;
  return isIn ? LETTERS[(SIDE - 1 - row) * SIDE + column] : undefined;
}

const mod = (count: number): number => ((count % SIDE) + SIDE) % SIDE;
