import type { Entry } from './entry.ts';
import { bare, fold } from './fold.ts';
import { scoreOf } from './score.ts';
import { type Word, wordsOf } from './words.ts';

export interface Found<Row> {
  /** The best first; what is equally good stays in the order it came in. */
  readonly rows: readonly Row[];
  /** Nothing has these words, so this is what nearly has them. */
  readonly near: boolean;
}

/**
 * Finding by what a person remembers: words in any order, each somewhere in the row. Only where no row has
 * them all are slips forgiven: whoever typed it right sees, and selects, nothing else.
 */
export function search<Row>(entries: readonly Entry<Row>[], typed: string): Found<Row> {
  const id = bare(fold(typed.trim()));
  if (id === '') return { rows: entries.map(({ row }) => row), near: false };
  const rows = ranked(entries, id, wordsOf(typed, false));
  if (rows.length > 0) return { rows, near: false };
  const nearly = ranked(entries, id, wordsOf(typed, true));
  return { rows: nearly, near: nearly.length > 0 };
}

function ranked<Row>(entries: readonly Entry<Row>[], id: string, words: readonly Word[]): readonly Row[] {
  const scored: { readonly row: Row; readonly score: number }[] = [];
  for (const entry of entries) {
    // A file's name may have spaces in it: then it is an id of several words.
    const score = entry.id === id ? -1 : scoreOf(entry, words);
    if (score !== undefined) scored.push({ row: entry.row, score });
  }
  return scored.sort((a, b) => a.score - b.score).map(({ row }) => row);
}
