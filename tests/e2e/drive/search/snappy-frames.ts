import { unsnap } from './snappy.ts';

/** How a stream begins (google/snappy, framing_format.txt): its own chunk with its own name in it. */
const MAGIC = Buffer.from([0xff, 0x06, 0x00, 0x00, ...Buffer.from('sNaPpY')]);
const COMPRESSED = 0x00;
const PLAIN = 0x01;
/** From here on a reader may pass over chunks that it does not know. */
const SKIPPABLE = 0x80;
const CHECKSUM = 4;

/** Snappy streams wherever they begin: Firefox writes large IndexedDB values to files of their own that way. */
export function unpackSnappyFrames(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = bytes.indexOf(MAGIC); at >= 0; at = bytes.indexOf(MAGIC, at + 1)) {
    found.push(Buffer.concat(chunks(bytes, at + MAGIC.length)));
  }
  return found;
}

function chunks(bytes: Buffer, start: number): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = start; at + 4 <= bytes.length; ) {
    const kind = bytes[at] ?? 0;
    const from = at + 4;
    const end = from + bytes.readUIntLE(at + 1, 3);
    const body = bytes.subarray(from + CHECKSUM, end);
    if (kind === PLAIN) parts.push(body);
    else if (kind === COMPRESSED) parts.push(unsnap(body) ?? Buffer.alloc(0));
    else if (kind < SKIPPABLE) break;
    at = end;
  }
  return parts;
}
