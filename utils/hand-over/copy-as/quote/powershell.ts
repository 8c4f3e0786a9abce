import { hex, isAscii, signsOf } from './plain.ts';

/**
 * An expression of PowerShell that stands for the text. Signs beyond ASCII are spelt out: Windows PowerShell reads a
 * script without a byte order mark in the system's code page, and takes ‘ ’ ‚ ‛ for quotes.
 */
export function powershellText(text: string): string {
  const parts: string[] = [];
  let words = '';
  const end = () => {
    if (words !== '') parts.push(`'${words.replaceAll("'", "''")}'`);
    words = '';
  };
  for (const sign of signsOf(text)) {
    if (isAscii(sign)) {
      words += sign;
      continue;
    }
    end();
    // In halves of pairs, as .NET keeps them.
    for (let at = 0; at < sign.length; at += 1) parts.push(`[char]0x${hex(sign.charCodeAt(at), 4)}`);
  }
  end();
  // A text in front makes a text of the sum: two signs alone would be added as numbers.
  if (parts[0]?.startsWith('[')) parts.unshift("''");
  return parts.length > 1 ? `(${parts.join(' + ')})` : (parts[0] ?? "''");
}
