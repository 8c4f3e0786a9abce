import { unsnap } from './snappy.ts';
import { payloads } from './sqlite-page.ts';

const MAGIC = Buffer.from('SQLite format 3\0', 'latin1');
const WAL_MAGIC = 0x377f0682;
const WAL_HEADER = 32;
const FRAME_HEADER = 24;

export type Pages = {
  readonly size: number;
  /** What a page may use: the rest is reserved at its end. */
  readonly usable: number;
  readonly read: (number: number) => Buffer | undefined;
};

/**
 * The values of every table row (sqlite.org/fileformat2.html), those on overflow pages in one piece, each also
 * unpacked when it is Snappy as Firefox's IndexedDB values are. With the write-ahead log beside the file, where
 * the newest rows are until they are merged.
 */
export function unpackSqlite(bytes: Buffer, log: Buffer = Buffer.alloc(0)): Buffer[] {
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) return [];
  const declared = bytes.readUInt16BE(16);
  const size = declared === 1 ? 65_536 : declared;
  const frames = readFrames(log, size);
  const newest = new Map(frames.map(({ number, page }) => [number, page]));
  const inFile = (number: number) => {
    const from = (number - 1) * size;
    return from >= 0 && from + size <= bytes.length ? bytes.subarray(from, from + size) : undefined;
  };
  const pages: Pages = {
    size,
    usable: size - (bytes[20] ?? 0),
    read: (number) => newest.get(number) ?? inFile(number),
  };
  const old = Array.from({ length: Math.floor(bytes.length / size) }, (_, index) => ({
    number: index + 1,
    page: inFile(index + 1),
  }));
  const values = [...old, ...frames].flatMap(({ number, page }) =>
    page ? payloads(page, number, pages) : [],
  );
  return values.flatMap((value) => [value, unsnap(value)]).filter((value) => value !== undefined);
}

function readFrames(log: Buffer, size: number): { number: number; page: Buffer }[] {
  if (log.length < WAL_HEADER || (log.readUInt32BE(0) & ~1) >>> 0 !== WAL_MAGIC) return [];
  const frames: { number: number; page: Buffer }[] = [];
  for (let at = WAL_HEADER; at + FRAME_HEADER + size <= log.length; at += FRAME_HEADER + size) {
    const from = at + FRAME_HEADER;
    frames.push({ number: log.readUInt32BE(at), page: log.subarray(from, from + size) });
  }
  return frames;
}
