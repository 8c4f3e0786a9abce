import { bare, fold } from './fold.ts';
import { type Lettering, lettering } from './lettering.ts';

/** What a person may remember of a row. */
export interface Wording {
  readonly id: string;
  /** What it is called. The more of a name was typed, the more likely it was meant. */
  readonly names: readonly string[];
  /** Everything else that may be found anywhere in it. */
  readonly facts: readonly string[];
  /** Sums: only their beginning counts, or each would be found by chance. */
  readonly codes: readonly string[];
}

/** A row made ready for the search. */
export interface Entry<Row> {
  readonly row: Row;
  /** Folded, without leading zeros. */
  readonly id: string;
  readonly names: readonly Lettering[];
  readonly facts: Lettering;
  readonly codes: readonly string[];
}

export const entryOf = <Row extends { readonly wording: () => Wording }>(row: Row): Entry<Row> => {
  const { id, names, facts, codes } = row.wording();
  return {
    row,
    id: bare(fold(id)),
    names: names.map(lettering),
    // A line end is no word's: what is found never runs from one fact into the next.
    facts: lettering(facts.join('\n')),
    codes,
  };
};
