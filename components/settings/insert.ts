import type { Token } from '../../utils/folders/tokens.ts';
import { braced } from './template-words.ts';

/** Puts a token where the cursor is, or was, and leaves it behind the token. Returns what the field says then. */
export function insert(field: HTMLInputElement, token: Token): string {
  const { selectionStart, selectionEnd, value } = field;
  // Never clicked into, the cursor is at an end: behind the file nothing may stand.
  const isInside = selectionStart !== null && selectionStart > 0 && selectionStart < value.length;
  const file = Math.max(0, value.lastIndexOf(braced('file')));
  const [from, to] = isInside ? [selectionStart, selectionEnd ?? selectionStart] : [file, file];
  field.setRangeText(braced(token), from, to, 'end');
  field.focus();
  return field.value;
}
