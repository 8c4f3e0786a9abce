import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { crc32 } from 'node:zlib';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
/** 1 January 1980, the first day a zip knows: the same folder makes the same file. */
const DATE = 0x0021;

/** Packs a folder as an uncompressed zip: Firefox installs for good only from a file. */
export function packXpi(folder: string, target: string): void {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const path of filesIn(folder)) {
    const name = Buffer.from(relative(folder, path).split(sep).join('/'));
    const bytes = readFileSync(path);
    const common = describe(name, bytes);
    const head = Buffer.concat([uint32(LOCAL), common, name]);
    local.push(head, bytes);
    central.push(
      Buffer.concat([uint32(CENTRAL), uint16(VERSION), common, Buffer.alloc(10), uint32(offset), name]),
    );
    offset += head.length + bytes.length;
  }
  const directory = Buffer.concat(central);
  const count = uint16(central.length);
  const end = [uint32(END), uint32(0), count, count, uint32(directory.length), uint32(offset), uint16(0)];
  writeFileSync(target, Buffer.concat([...local, directory, ...end]));
}

/** The fields that a local header and the central directory share, in the same order. */
function describe(name: Buffer, bytes: Buffer): Buffer {
  const size = uint32(bytes.length);
  const stored = uint16(0);
  const time = uint16(0);
  return Buffer.concat([
    ...[uint16(VERSION), uint16(UTF8_NAMES), stored, time, uint16(DATE)],
    ...[uint32(crc32(bytes)), size, size, uint16(name.length), uint16(0)],
  ]);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile())
    .sort();
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
