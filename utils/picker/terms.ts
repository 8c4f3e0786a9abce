import { fold } from './fold.ts';
import { fitsGlob, isGlob } from './glob.ts';

/** What was typed over a list of files, taken apart. */
export interface Terms {
  /** Words, as in any search; what was typed, letter by letter, where it has nothing else in it. */
  readonly words: string;
  /** Whether a file may be shown, by its name; absent where that is up to the words alone. */
  readonly fits?: (fileName: string) => boolean;
}

/**
 * `add_gb_*.zip add_isl_*` shows names that fit one of the patterns, `!txt` or `-*_old.zip` leaves names out. What
 * is left are words: all of them must be there, as ever.
 */
export function termsOf(typed: string): Terms {
  const parts = typed.split(/[\s,;]+/).filter(Boolean);
  const isOut = (part: string) => /^[!-]/.test(part);
  const globs = parts.filter((part) => !isOut(part) && isGlob(part)).map(fold);
  // A sign alone is a term that is still being typed.
  const without = parts.filter((part) => isOut(part) && part.length > 1).map((part) => fold(part.slice(1)));
  const words = parts.filter((part) => !isOut(part) && !isGlob(part));
  if (words.length === parts.length) return { words: typed };
  return {
    words: words.join(' '),
    fits(fileName) {
      const name = fold(fileName);
      return (
        (globs.length === 0 || globs.some((glob) => fitsGlob(glob, name))) &&
        !without.some((term) => (isGlob(term) ? fitsGlob(term, name) : name.includes(term)))
      );
    },
  };
}
