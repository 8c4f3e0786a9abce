/**
 * Finding by what a person remembers: words in any order, each somewhere in the text. Case and accents do
 * not matter; an id matches with or without its leading zeros because every part of it does.
 */
export const matches = (text: string, query: string): boolean => {
  const folded = fold(text);
  return wordsOf(query).every((word) => folded.includes(word));
};

/** Where in `text` the words of `query` stand: sorted, not overlapping, as `[start, end)`. */
export function highlights(text: string, query: string): readonly (readonly [number, number])[] {
  const folded = fold(text);
  // Folding may change the length (ß, ligatures): then an index in one is not an index in the other.
  if (folded.length !== text.length) return [];
  const found = wordsOf(query)
    .map((word) => [folded.indexOf(word), word.length] as const)
    .filter(([start]) => start >= 0)
    .map(([start, length]) => [start, start + length] as const)
    .sort(([a], [b]) => a - b);
  return found.reduce<readonly (readonly [number, number])[]>(merge, []);
}

const merge = (
  ranges: readonly (readonly [number, number])[],
  [start, end]: readonly [number, number],
): readonly (readonly [number, number])[] => {
  const last = ranges.at(-1);
  if (!last || start > last[1]) return [...ranges, [start, end]];
  return [...ranges.slice(0, -1), [last[0], Math.max(last[1], end)]];
};

const wordsOf = (query: string): readonly string[] => fold(query).split(/\s+/).filter(Boolean);

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
