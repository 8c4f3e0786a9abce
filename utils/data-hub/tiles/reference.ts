import { type Corner, cornerOf, HUNDRED_KM, lettersAt } from './letters.ts';
import { isSquare } from './squares.ts';

/** A square of the National Grid: its south-west corner and its side, all in metres. */
export interface Reference extends Corner {
  readonly side: number;
}

export const TEN_KM = 10_000;
export const FIVE_KM = 5_000;

const REFERENCE = /^([A-Z]{2})(?:(\d\d)([NS][EW])|((?:\d\d){0,5}))$/i;

/**
 * `TQ` is 100 km wide, `NJ65` 10 km, `NJ6050` 1 km, and so on down to a metre: half of the figures go east, half
 * north, from the corner of the letters. `NJ65NW` is a quarter of `NJ65`. Case does not matter, spaces may not be there.
 */
export function readReference(text: string): Reference | undefined {
  const [, letters = '', ten, quarter = '', figures = ''] = REFERENCE.exec(text) ?? [];
  const corner = isSquare(letters) ? cornerOf(letters) : undefined;
  if (!corner) return undefined;
  if (ten === undefined) return within(corner, figures);
  const square = within(corner, ten);
  return {
    east: square.east + (/E$/i.test(quarter) ? FIVE_KM : 0),
    north: square.north + (/^N/i.test(quarter) ? FIVE_KM : 0),
    side: FIVE_KM,
  };
}

function within({ east, north }: Corner, figures: string): Reference {
  const digits = figures.length / 2;
  const side = HUNDRED_KM / 10 ** digits;
  return {
    east: east + Number(figures.slice(0, digits)) * side,
    north: north + Number(figures.slice(digits)) * side,
    side,
  };
}

/** `TQ`, `NJ65`, and of anything smaller the kilometres of its corner, as OS names its chunks: `NJ6050` (FACTS §3). */
export function nameOf({ east, north, side }: Reference): string {
  const letters = lettersAt({ east, north }) ?? '';
  if (side >= HUNDRED_KM) return letters;
  const digits = side >= TEN_KM ? 1 : 2;
  const unit = HUNDRED_KM / 10 ** digits;
  return letters + figure(east, unit, digits) + figure(north, unit, digits);
}

const figure = (metres: number, unit: number, digits: number): string =>
  String(Math.floor((metres % HUNDRED_KM) / unit)).padStart(digits, '0');

/** Whether they have any ground in common. */
export const overlap = (one: Reference, other: Reference): boolean =>
  one.east < other.east + other.side &&
  other.east < one.east + one.side &&
  one.north < other.north + other.side &&
  other.north < one.north + one.side;

/** The square of that side that holds the corner. */
export const squareAround = ({ east, north }: Corner, side: number): Reference => ({
  east: Math.floor(east / side) * side,
  north: Math.floor(north / side) * side,
  side,
});
