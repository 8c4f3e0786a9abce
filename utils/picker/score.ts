import type { Entry } from './entry.ts';
import { fold } from './fold.ts';
import { standOf } from './stand.ts';
import type { Word } from './words.ts';

/** Steps in which it counts how much of a name was typed: finer ones would let chance beat the date. */
const STEPS = 4;

/** How short a beginning of a sum may be: as much of it as a row shows. */
const SUM = 4;

/**
 * How far a row is from what was typed, 0 and up; undefined if a word is not in it. First how well the words
 * stand, then how much they leave out of the best name: `addressbase plus` means the product called so, not
 * the one of the islands.
 */
export function scoreOf(entry: Entry<unknown>, words: readonly Word[]): number | undefined {
  const covered = entry.names.map(() => 0);
  let cost = 0;
  for (const word of words) {
    const best = costOf(entry, word, covered);
    if (best === undefined) return undefined;
    cost += best;
  }
  let share = 0;
  for (let at = 0; at < covered.length; at += 1) {
    const length = entry.names[at]?.text.length ?? 0;
    if (length > 0) share = Math.max(share, (covered[at] ?? 0) / length);
  }
  return cost * (STEPS + 1) + STEPS - Math.floor(STEPS * Math.min(1, share));
}

/** Of one word, in the best of its places; adds to what is covered of the names. */
function costOf(entry: Entry<unknown>, word: Word, covered: number[]): number | undefined {
  let best = idCost(entry, word) ?? standOf(entry.facts, word)?.cost;
  for (let at = 0; at < covered.length; at += 1) {
    const name = entry.names[at];
    const stand = name && standOf(name, word);
    if (!stand) continue;
    covered[at] = (covered[at] ?? 0) + stand.end - stand.start;
    if (best === undefined || stand.cost < best) best = stand.cost;
  }
  return best ?? (isSum(entry, word) ? 2 : undefined);
}

/** With other zeros before it, an id is nearly as good. */
function idCost({ id, exactId }: Entry<unknown>, { text, bare }: Word): number | undefined {
  if (bare !== id) return undefined;
  return text === fold(exactId) ? 0 : 0.5;
}

const isSum = ({ sum }: Entry<unknown>, { text }: Word): boolean =>
  text.length >= SUM && sum?.startsWith(text) === true;
