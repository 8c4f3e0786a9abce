import { i18n } from '#i18n';
import type { Said } from '../utils/data-hub/said.ts';
import { type Failure, saidOf } from '../utils/failure.ts';
import { visible } from './words.ts';

/** `OS said: “Invalid ApiKey”`; undefined where it gave links alone. */
export const saidWords = ({ text }: Said): string | undefined =>
  text === '' ? undefined : i18n.t('failure.said', { words: visible(text) });

/** Our words, and those of OS behind them, where there is room for text alone. */
export function withSaid(words: string, failure: Failure): string {
  const said = saidOf(failure);
  return [words, said && saidWords(said)].filter(Boolean).join(' ');
}
