import { bare, fold } from './fold.ts';
import { type Lettering, lettering } from './lettering.ts';

/** What a person may remember of a row. */
export interface Wording {
  readonly id: string;
  /** What it is called. The more of a name was typed, the more likely it was meant. */
  readonly names: readonly string[];
  /** Everything else that may be found anywhere in it. */
  readonly facts: readonly string[];
  /** An MD5: only its beginning counts, or it would be found by chance. */
  readonly sum?: string | undefined;
}

/** A row made ready for the search. */
export interface Entry<Row> {
  readonly row: Row;
  /** Folded, without leading zeros. */
  readonly id: string;
  /** As it is. */
  readonly exactId: string;
  readonly names: readonly Lettering[];
  readonly facts: Lettering;
  readonly sum: string | undefined;
}

/** Of 10,000 files none has any. */
const NO_FACTS: Lettering = lettering('');

export const entryOf = <Row>(row: Row, { id, names, facts, sum }: Wording): Entry<Row> => ({
  row,
  id: bare(fold(id)),
  exactId: id,
  names: names.map(lettering),
  // A line end is no word's: what is found never runs from one fact into the next.
  facts: facts.length === 0 ? NO_FACTS : lettering(facts.join('\n')),
  sum,
});
