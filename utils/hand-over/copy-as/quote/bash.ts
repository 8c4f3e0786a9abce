import { hex, isAscii, signsOf } from './plain.ts';

/** One word of bash that stands for the text, whatever is in it. */
export function bashWord(text: string): string {
  const signs = signsOf(text);
  if (signs.every(isAscii)) return `'${signs.join('').replaceAll("'", "'\\''")}'`;
  return `$'${signs.map(escaped).join('')}'`;
}

/**
 * By bytes, because `\u` is unknown to the bash of macOS (3.2). A `!` too: an interactive bash would put an old command
 * in its place.
 */
function escaped(sign: string): string {
  if (isAscii(sign) && !/[\\'!]/.test(sign)) return sign;
  return [...new TextEncoder().encode(sign)].map((byte) => `\\x${hex(byte, 2)}`).join('');
}
