export type Cell = string | number | undefined;

/**
 * Rows as CSV (RFC 4180) that a spreadsheet opens without running or changing anything in it. A text that it would take
 * for a formula (OWASP, "CSV Injection") or for a number gets a `'` in front, so that `0040146690` keeps its zeros. A byte
 * order mark, without which Excel takes `®` for two signs.
 */
export const csv = (rows: readonly (readonly Cell[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(written).join(',')}\r\n`).join('')}`;

function written(cell: Cell): string {
  if (typeof cell !== 'string') return cell === undefined ? '' : String(cell);
  const safe = inert(cell);
  return /[",;|\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A line of cells parted by tabs, which a spreadsheet takes too. */
export const tabbed = (cells: readonly string[]): string =>
  cells.map((cell) => inert(cell.replaceAll('\t', ' '))).join('\t');

/** A text with `'` wherever a spreadsheet would take it, or a part of it, for something else. */
function inert(text: string): string {
  const marked = text.replace(FORMULA, "$1$2'");
  return CHANGED.test(marked) && !KEPT.test(marked) ? `'${marked}` : marked;
}

/**
 * What a formula begins with, at the beginning and behind anything that separates cells in some country: there a quote
 * in the middle of a line protects nothing. Also in the full width of East Asian scripts and small, as some take them.
 */
const FORMULA =
  /(^|[,;|\t\r\n\u061b\u3001\uff0c\uff1b])([ "\u00a0]*)(?=[=+\-@\ufe62\ufe63\ufe66\ufe6b\uff0b\uff0d\uff1d\uff20])/g;

/**
 * Read as a number, a day or a time, or cut at the front: digits and no letters, an MD5 that looks like a power of ten,
 * a tab or an end of line.
 */
const CHANGED = /^[\t\r\n]|^(?!')[^\p{L}]*\d[^\p{L}]*$|^\d+e\d+$/iu;

/** A number that loses nothing, and a day, which every spreadsheet knows. */
const KEPT = /^(?:0|[1-9]\d{0,14}|\d{4}-\d\d-\d\d)$/;
