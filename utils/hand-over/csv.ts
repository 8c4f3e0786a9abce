export type Cell = string | number | undefined;

/**
 * Rows as CSV (RFC 4180), which a spreadsheet opens without running anything in it: a text that it would take for a
 * formula gets a `'` in front (OWASP, "CSV Injection"). A byte order mark, without which Excel takes `®` for two signs.
 */
export const csv = (rows: readonly (readonly Cell[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(written).join(',')}\r\n`).join('')}`;

function written(cell: Cell): string {
  if (typeof cell !== 'string') return cell === undefined ? '' : String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Also in the full width of East Asian scripts, which some spreadsheets take for the same. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
