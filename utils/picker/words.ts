import { bare, fold } from './fold.ts';
import { slips } from './slips.ts';

/** One word of what was typed, folded. */
export interface Word {
  readonly text: string;
  /** Without leading zeros, to be compared with ids. */
  readonly bare: string;
  /** What may have been meant, where slips are forgiven. */
  readonly slips: RegExp | undefined;
}

let last: { readonly typed: string; readonly near: boolean; readonly words: readonly Word[] } | undefined;

/**
 * The words of what was typed. Each text of each row in view asks for the same ones, to mark them: they are made once. Near: words may have a slip, and those that only join others are left out,
 * unless there are no others.
 */
export function wordsOf(typed: string, near: boolean): readonly Word[] {
  if (last?.typed !== typed || last.near !== near) last = { typed, near, words: read(typed, near) };
  return last.words;
}

function read(typed: string, near: boolean): readonly Word[] {
  const all = fold(typed)
    .split(/[\s,;]+/)
    .filter(Boolean);
  const telling = near ? all.filter((word) => !JOINING.has(word)) : all;
  return (telling.length > 0 ? telling : all).map((text) => ({
    text,
    bare: bare(text),
    slips: near && SLIPS.test(text) ? slips(text) : undefined,
  }));
}

const JOINING = new Set(['a', 'and', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'the', 'to', 'with']);

/** Four letters or more. A digit is never a slip: the next id, day or tile is another one. */
const SLIPS = /^[^\d]{4,}$/;
