import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { unpackBlink } from './search/blink.ts';
import { unpackGzip } from './search/gzip.ts';
import { unpackLevelLog } from './search/level-log.ts';
import { unpackLevelTable } from './search/level-table.ts';
import { unpackMozLz4 } from './search/lz4.ts';
import { type Encoding, needles } from './search/needles.ts';
import { unpackSnappyFrames } from './search/snappy-frames.ts';
import { unpackSqlite } from './search/sqlite.ts';

type Form = 'plain' | 'leveldb table' | 'leveldb log' | 'blink' | 'sqlite' | 'snappy stream' | 'lz4' | 'gzip';

/** `file` is the path within the profile. */
export type Found = { readonly file: string; readonly form: Form; readonly encoding: Encoding };

/**
 * Every place in a browser's profile where a text is written, as it is and inside what the browsers pack theirs
 * in. The browser must not run. Not looked into: Brotli and Zstandard bodies in the HTTP cache, and rows that
 * SQLite has freed but not overwritten when they were compressed too.
 */
export async function searchProfile(profile: string, needle: string): Promise<readonly Found[]> {
  const entries = await readdir(profile, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const found: Found[] = [];
  for (const path of files) {
    const file = relative(profile, path);
    for (const hit of searchBytes(needle, basename(path), await readFile(path), await logOf(path))) {
      found.push({ file, ...hit });
    }
  }
  return found;
}

/** The write-ahead log of an SQLite file, or nothing. */
async function logOf(path: string): Promise<Buffer> {
  return readFile(`${path}-wal`).catch(() => Buffer.alloc(0));
}

function searchBytes(
  needle: string,
  name: string,
  bytes: Buffer,
  log: Buffer = Buffer.alloc(0),
): readonly Omit<Found, 'file'>[] {
  const wanted = needles(needle);
  const table = unpackLevelTable(bytes);
  const rows = unpackSqlite(bytes, log);
  const records = /\.log$|^MANIFEST-/.test(name) ? unpackLevelLog(bytes) : [];
  const forms: readonly (readonly [Form, readonly Buffer[]])[] = [
    ['plain', [bytes]],
    ['leveldb table', table],
    ['leveldb log', records],
    ['blink', [bytes, ...table, ...records].flatMap(unpackBlink)],
    ['sqlite', rows],
    ['snappy stream', [bytes, ...rows].flatMap(unpackSnappyFrames)],
    ['lz4', unpackMozLz4(bytes)],
    ['gzip', unpackGzip(bytes)],
  ];
  return forms.flatMap(([form, pieces]) =>
    wanted
      .filter(({ bytes: sought }) => pieces.some((piece) => piece.includes(sought)))
      .map(({ encoding }) => ({ form, encoding })),
  );
}
