import { hex, isAscii, signsOf } from './plain.ts';

/** A text of R. Beyond ASCII all is spelt out: R reads a script in the system's own encoding. */
export const rText = (text: string): string => `"${signsOf(text).map(escaped).join('')}"`;

function escaped(sign: string): string {
  if (sign === '\\' || sign === '"') return `\\${sign}`;
  if (isAscii(sign)) return sign;
  const code = sign.codePointAt(0) ?? 0;
  return code < 0x10000 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`;
}
