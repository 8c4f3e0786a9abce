import { withoutKeys } from './key-like.ts';
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
  const seen = withoutKeys(redact(typed, keys))
    .replace(/\p{Cf}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return [...seen].slice(0, NAME_AT_MOST).join('').trim();
}
