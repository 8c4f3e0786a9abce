const BLOCK = 32_768;
const HEADER = 7;
/** A record's kinds (google/leveldb, doc/log_format.md); 1 is a whole one. */
const FIRST = 2;
const LAST = 4;

/** Records of a LevelDB log that were cut at the end of a block, put together again. */
export function unpackLevelLog(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  let parts: Buffer[] = [];
  for (let block = 0; block < bytes.length; block += BLOCK) {
    const end = Math.min(block + BLOCK, bytes.length);
    for (let at = block; at + HEADER <= end; ) {
      const length = bytes.readUInt16LE(at + 4);
      const kind = bytes[at + 6] ?? 0;
      if (kind === 0 || kind > LAST || at + HEADER + length > end) break;
      if (kind === FIRST) parts = [];
      parts.push(bytes.subarray(at + HEADER, at + HEADER + length));
      if (kind === LAST) found.push(Buffer.concat(parts));
      at += HEADER + length;
    }
  }
  return found;
}
