import { fold } from './fold.ts';
import { wordsOf } from './words.ts';

/** Whether every word of what was typed is somewhere in the text, in any order. */
export const matches = (text: string, typed: string): boolean => {
  const folded = fold(text);
  return wordsOf(typed, false).every((word) => folded.includes(word.text));
};
