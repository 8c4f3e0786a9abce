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
  const exactId = typed.trim();
  const id = bare(fold(exactId));
  if (id === '') return { rows: entries.map(({ row }) => row), near: false };
  const rows = ranked(entries, { exactId, id }, wordsOf(typed, false));
  if (rows.length > 0) return { rows, near: false };
  const nearly = ranked(entries, { exactId, id }, wordsOf(typed, true));
  return { rows: nearly, near: nearly.length > 0 };
}

type Ids = Pick<Entry<unknown>, 'id' | 'exactId'>;

function ranked<Row>(entries: readonly Entry<Row>[], ids: Ids, words: readonly Word[]): readonly Row[] {
  const scored: { readonly row: Row; readonly score: number }[] = [];
  for (const entry of entries) {
    // A file's name may have spaces in it: then it is an id of several words.
    const score = idScore(entry, ids) ?? scoreOf(entry, words);
    if (score !== undefined) scored.push({ row: entry.row, score });
  }
  return scored.sort((a, b) => a.score - b.score).map(({ row }) => row);
}

/** `42` and `0000000042` may be two packages: the id that was typed exactly comes before the one with other zeros. */
function idScore(entry: Ids, typed: Ids): number | undefined {
  if (entry.exactId === typed.exactId) return -2;
  return entry.id === typed.id ? -1 : undefined;
}
