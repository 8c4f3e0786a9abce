/** From this length on, a word with a slip may be the beginning of a longer one: `moon` is not `monthly`. */
const SURE = 6;

/** What would mean something in a pattern. */
const SYNTAX = /[\\^$.*+?()[\]{}|/]/;

const WORD_END = '(?![\\p{L}\\p{N}])';

/**
 * What somebody may have meant who typed `word` with one slip of the fingers: a letter wrong, missing, too
 * many, or two swapped. A slip in the last letter counts only against a whole word, or every word would be
 * near to every other that begins alike.
 */
export function slips(word: string): RegExp {
  const letters = [...word].map((letter) => letter.replace(SYNTAX, '\\$&'));
  const part = (from: number, to?: number) => letters.slice(from, to).join('');
  const meant = letters.map((letter, at) => {
    const next = letters[at + 1];
    const rest = part(at + 1);
    // Wrong or missing; too many; swapped. A line end parts two fields, so it is nobody's letter.
    const ways = [`.${letter}?${rest}`, rest, ...(next ? [`${next}${letter}${part(at + 2)}`] : [])];
    const end = letters.length >= SURE && next ? '' : WORD_END;
    return `${part(0, at)}(?:${ways.join('|')})${end}`;
  });
  return new RegExp(meant.join('|'), 'gu');
}
