import { redact } from './redact.ts';

/** Longer ones would not fit where keys are chosen. Characters. */
export const NAME_AT_MOST = 40;

/**
 * What a person calls a key, on one line and without signs that nobody sees or that turn letters round. A key that is
 * pasted here, for the field is next to the other, does not become its own name.
 *
 * @param keys all that are kept
 */
export function cleanName(typed: string, keys: readonly string[]): string {
  const seen = redact(typed, keys)
    .replace(KEY, '…')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return [...seen].slice(0, NAME_AT_MOST).join('').trim();
}

/** OS's keys are one long word of letters and digits, and no name is. */
const KEY = /(?=[A-Za-z]*\d)[A-Za-z0-9]{20,}/g;
