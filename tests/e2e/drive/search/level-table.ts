import { readVarint, unsnap } from './snappy.ts';

const MAGIC = Buffer.from('57fb808b247547db', 'hex');
const FOOTER = 48;
const SNAPPY = 1;

type Handle = { readonly offset: number; readonly size: number };

/**
 * The blocks of a LevelDB table (`*.ldb`, google/leveldb, doc/table_format.md), decompressed, and each entry with
 * its whole key: in the block a key begins with what it shares with the one before.
 */
export function unpackLevelTable(bytes: Buffer): Buffer[] {
  const footer = bytes.subarray(-FOOTER);
  if (bytes.length < FOOTER || !footer.subarray(-MAGIC.length).equals(MAGIC)) return [];
  const meta = readHandle(footer, 0);
  const index = meta && readHandle(footer, meta.next);
  const indexBlock = index && readBlock(bytes, index.handle);
  if (!indexBlock) return [];
  const blocks = entries(indexBlock)
    .map(({ value }) => readHandle(value, 0)?.handle)
    .map((handle) => handle && readBlock(bytes, handle))
    .filter((block) => block !== undefined);
  return [...blocks, ...blocks.flatMap((block) => entries(block).flatMap(({ key, value }) => [key, value]))];
}

function readHandle(bytes: Buffer, at: number): { handle: Handle; next: number } | undefined {
  const offset = readVarint(bytes, at);
  const size = offset && readVarint(bytes, offset.next);
  return size && { handle: { offset: offset.value, size: size.value }, next: size.next };
}

function readBlock(bytes: Buffer, { offset, size }: Handle): Buffer | undefined {
  const stored = bytes.subarray(offset, offset + size);
  return bytes[offset + size] === SNAPPY ? unsnap(stored) : stored;
}

function entries(block: Buffer): { key: Buffer; value: Buffer }[] {
  const found: { key: Buffer; value: Buffer }[] = [];
  if (block.length < 4) return found;
  const end = block.length - 4 * (block.readUInt32LE(block.length - 4) + 1);
  let key = Buffer.alloc(0);
  for (let at = 0; at < end; ) {
    const shared = readVarint(block, at);
    const fresh = shared && readVarint(block, shared.next);
    const length = fresh && readVarint(block, fresh.next);
    if (!length) break;
    const from = length.next + fresh.value;
    key = Buffer.concat([key.subarray(0, shared.value), block.subarray(length.next, from)]);
    found.push({ key, value: block.subarray(from, from + length.value) });
    at = from + length.value;
  }
  return found;
}
