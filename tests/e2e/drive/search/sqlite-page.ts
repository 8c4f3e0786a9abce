import type { Pages } from './sqlite.ts';

/**
 * The kinds of page that hold payloads: a table's leaves, and every page of an index. Firefox's `object_data` is
 * a table WITHOUT ROWID, which SQLite keeps as an index.
 */
const KINDS: Readonly<Record<number, Kind>> = {
  13: { header: 8, before: 0, hasRowId: true },
  10: { header: 8, before: 0, hasRowId: false },
  2: { header: 12, before: 4, hasRowId: false },
};

type Kind = {
  readonly header: number;
  /** Bytes of the child's page number in front of a cell. */
  readonly before: number;
  readonly hasRowId: boolean;
};

const FILE_HEADER = 100;
/** How many bytes a value of type 1…6 takes; 12 and more are texts and blobs, the rest take none. */
const WIDTHS = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0];

/** The texts and blobs of all rows on one page, were it the page of this number. */
export function payloads(page: Buffer, number: number, pages: Pages): Buffer[] {
  const head = number === 1 ? FILE_HEADER : 0;
  const kind = KINDS[page[head] ?? 0];
  if (!kind) return [];
  const count = page.readUInt16BE(head + 3);
  const found: Buffer[] = [];
  for (let index = 0; index < count; index++) {
    const at = head + kind.header + 2 * index;
    if (at + 2 > page.length) break;
    const cell = readCell(page, page.readUInt16BE(at) + kind.before, kind, pages);
    if (cell) found.push(...columns(cell));
  }
  return found;
}

function readCell(page: Buffer, at: number, { hasRowId }: Kind, pages: Pages): Buffer | undefined {
  const length = readNumber(page, at);
  const row = length && (hasRowId ? readNumber(page, length.next) : length);
  if (!row) return undefined;
  const { usable } = pages;
  const whole = hasRowId ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const most = least + ((length.value - least) % (usable - 4));
  const here = length.value <= whole ? length.value : most <= whole ? most : least;
  const parts = [page.subarray(row.next, row.next + here)];
  if (here < length.value && row.next + here + 4 <= page.length) {
    parts.push(...overflow(page.readUInt32BE(row.next + here), pages));
  }
  return Buffer.concat(parts).subarray(0, length.value);
}

/** Each page of the chain begins with the number of the next. */
function overflow(first: number, pages: Pages): Buffer[] {
  const parts: Buffer[] = [];
  const seen = new Set<number>();
  for (let number = first; number !== 0 && !seen.has(number); ) {
    seen.add(number);
    const page = pages.read(number);
    if (!page) break;
    parts.push(page.subarray(4, pages.usable));
    number = page.readUInt32BE(0);
  }
  return parts;
}

function columns(record: Buffer): Buffer[] {
  const head = readNumber(record, 0);
  if (!head || head.value > record.length) return [];
  const found: Buffer[] = [];
  let from = head.value;
  for (let at = head.next; at < head.value; ) {
    const type = readNumber(record, at);
    if (!type) break;
    const length = type.value < 12 ? (WIDTHS[type.value] ?? 0) : Math.floor((type.value - 12) / 2);
    if (type.value >= 12) found.push(record.subarray(from, from + length));
    from += length;
    at = type.next;
  }
  return found;
}

/** SQLite's own varint: big-endian, up to nine bytes, eight bits in the ninth. */
function readNumber(bytes: Buffer, at: number): { value: number; next: number } | undefined {
  let value = 0;
  for (let index = 0; index < 9; index++) {
    const byte = bytes[at + index];
    if (byte === undefined) return undefined;
    if (index === 8) return { value: value * 256 + byte, next: at + 9 };
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, next: at + index + 1 };
  }
  return undefined;
}
