import { bare } from './fold.ts';
import { lettering } from './lettering.ts';
import { standOf } from './stand.ts';
import { type Word, wordsOf } from './words.ts';

/** `[start, end)` */
type Range = readonly [number, number];

/**
 * Where in `text` the words of what was typed stand: sorted, not overlapping. `near` as the search that found
 * it: then words with a slip are marked too, and where the text ends a word the person meant.
 */
export function highlights(text: string, typed: string, near = false): readonly Range[] {
  const letters = lettering(text);
  // Folding may change the length (decomposed accents): then a place in one is not a place in the other.
  if (letters.text.length !== text.length) return [];
  const whole = bare(letters.text);
  const rangeOf = (word: Word): readonly Range[] => {
    const stand = standOf(letters, word);
    if (stand) return [[stand.start, stand.end]];
    // An id that was typed with more zeros than it has.
    return word.bare === whole ? [[0, text.length]] : [];
  };
  return wordsOf(typed, near)
    .flatMap(rangeOf)
    .sort(([a], [b]) => a - b)
    .reduce<readonly Range[]>(merge, []);
}

const merge = (ranges: readonly Range[], [start, end]: Range): readonly Range[] => {
  const last = ranges.at(-1);
  if (!last || start > last[1]) return [...ranges, [start, end]];
  return [...ranges.slice(0, -1), [last[0], Math.max(last[1], end)]];
};
