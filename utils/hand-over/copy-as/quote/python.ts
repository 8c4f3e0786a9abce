import { hex, isAscii, signsOf } from './plain.ts';

/** A text of Python 3. */
export const pythonText = (text: string): string => `'${signsOf(text).map(escaped).join('')}'`;

function escaped(sign: string): string {
  if (sign === '\\' || sign === "'") return `\\${sign}`;
  if (isAscii(sign)) return sign;
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x100) return `\\x${hex(code, 2)}`;
  return code < 0x10000 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`;
}
