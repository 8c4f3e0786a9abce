import { BETWEEN, type Lettering, PART, signAt, WORD } from './lettering.ts';
import type { Word } from './words.ts';

/** Where a word stands in a text, and how well: the lower the cost, the more likely it was meant. */
export interface Stand {
  readonly start: number;
  readonly end: number;
  /** 1 a whole word, 2 how one begins, 3 how a part of one begins, 4 somewhere inside; with a slip 5 to 7. */
  readonly cost: number;
}

const SLIPPED = 4;

/** The best place in the text for the word; a slip is looked for only where the word itself is not. */
export function standOf(lettering: Lettering, { text: word, slips }: Word): Stand | undefined {
  const { text } = lettering;
  let best: Stand | undefined;
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
    const end = start + word.length;
    const cost = costOf(lettering, start, end);
    if (!best || cost < best.cost) best = { start, end, cost };
    if (cost === 1) break;
  }
  return best ?? (slips && slippedIn(lettering, slips));
}

function slippedIn(lettering: Lettering, slips: RegExp): Stand | undefined {
  const { text } = lettering;
  let best: Stand | undefined;
  slips.lastIndex = 0;
  for (let hit = slips.exec(text); hit; hit = slips.exec(text)) {
    const [start, end] = [hit.index, hit.index + hit[0].length];
    // Half a surrogate pair further on, the same hit would be found for ever.
    slips.lastIndex = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
    if (signAt(lettering, start) < PART) continue;
    const cost = costOf(lettering, start, end) + SLIPPED;
    if (!best || cost < best.cost) best = { start, end, cost };
  }
  return best;
}

function costOf(lettering: Lettering, start: number, end: number): number {
  const sign = signAt(lettering, start);
  if (sign === WORD) return signAt(lettering, end) === BETWEEN ? 1 : 2;
  return sign === PART ? 3 : 4;
}
