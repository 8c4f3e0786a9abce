import { fold } from './fold.ts';

/** A text made ready to be searched, once, so that no keystroke has to. */
export interface Lettering {
  /** Folded. */
  readonly text: string;
  /** As long as `text`, with the capitals still in it. */
  readonly shapes: string;
}

export const lettering = (raw: string): Lettering => {
  const text = fold(raw);
  // Folding may change the length (decomposed accents): then nobody knows where the capitals were.
  return { text, shapes: raw.length === text.length ? raw : text };
};

/** Space, hyphen, underscore and the like, and the end: what stands between words. */
export const BETWEEN = 0;
const INSIDE = 1;
/** Where a part of a word begins: `Base` in `AddressBase`, `6050` in `NJ6050`, `40146690` in `0040146690`. */
export const PART = 2;
export const WORD = 3;

/** What stands at a place: one of the four. Looked at only where a word was found, so nothing is kept of it. */
export function signAt({ shapes }: Lettering, at: number): number {
  const shape = shapeOf(shapes.charCodeAt(at));
  if (shape === GAP) return BETWEEN;
  const before = shapeOf(shapes.charCodeAt(at - 1));
  if (before === GAP) return WORD;
  const isHump = shape !== before && !(before === CAPITAL && shape === SMALL);
  return isHump || isAfterZeros(shapes, at) ? PART : INSIDE;
}

function isAfterZeros(shapes: string, at: number): boolean {
  let first = at;
  while (shapes[first - 1] === '0') first -= 1;
  return first < at && shapes[at] !== '0' && shapeOf(shapes.charCodeAt(first - 1)) === GAP;
}

const [GAP, SMALL, CAPITAL, DIGIT] = [0, 1, 2, 3];

/** `NaN`, beyond either end, is a gap. */
function shapeOf(code: number): number {
  if (code > 127) return /[\p{L}\p{M}\p{N}\p{Cs}]/u.test(String.fromCharCode(code)) ? SMALL : GAP;
  if (code >= 97 && code <= 122) return SMALL;
  if (code >= 48 && code <= 57) return DIGIT;
  return code >= 65 && code <= 90 ? CAPITAL : GAP;
}
