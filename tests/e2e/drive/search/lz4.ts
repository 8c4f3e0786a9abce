const MAGIC = Buffer.from('mozLz40\0', 'latin1');
const MOST = 64 * 1024 * 1024;

/** Firefox's `*.jsonlz4`, its session store among them: a magic, the length, one LZ4 block. */
export function unpackMozLz4(bytes: Buffer): Buffer[] {
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC) || bytes.length < 12) return [];
  const length = bytes.readUInt32LE(MAGIC.length);
  return length > MOST ? [] : [unLz4(bytes.subarray(MAGIC.length + 4), length)];
}

/** lz4/lz4, lz4_Block_format.md. What is broken ends early, and what came out until then is still searched. */
function unLz4(bytes: Buffer, length: number): Buffer {
  const out = Buffer.alloc(length);
  let from = 0;
  let to = 0;
  const extended = (start: number): number => {
    let sum = start;
    if (start !== 15) return sum;
    for (;;) {
      const byte = bytes[from++] ?? 0;
      sum += byte;
      if (byte !== 255) return sum;
    }
  };
  while (from < bytes.length && to < length) {
    const token = bytes[from++] ?? 0;
    const literals = extended(token >>> 4);
    bytes.copy(out, to, from, from + literals);
    from += literals;
    to += literals;
    if (from + 2 > bytes.length) break;
    const back = bytes.readUInt16LE(from);
    from += 2;
    const match = extended(token & 15) + 4;
    if (back === 0 || back > to) break;
    for (let index = 0; index < match && to < length; index++, to++) out[to] = out[to - back] ?? 0;
  }
  return out;
}
