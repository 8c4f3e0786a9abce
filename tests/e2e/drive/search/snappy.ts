/** Larger than any record that interests us; a length field read from noise must not eat the memory. */
const MOST = 64 * 1024 * 1024;

/**
 * One raw Snappy block (google/snappy, format_description.txt): a length, then literals and copies of what came
 * before. Firefox keeps IndexedDB values that way, LevelDB its blocks. Undefined when the bytes are not one.
 */
export function unsnap(bytes: Buffer): Buffer | undefined {
  const length = readVarint(bytes, 0);
  if (!length || length.value > Math.min(MOST, bytes.length * 32)) return undefined;
  const out = Buffer.alloc(length.value);
  let from = length.next;
  let to = 0;
  while (to < out.length) {
    const tag = bytes[from++];
    if (tag === undefined) return undefined;
    const step = (tag & 3) === 0 ? literal(bytes, from, tag) : copy(bytes, from, tag);
    if (!step || to + step.length > out.length) return undefined;
    if (step.kind === 'literal') {
      if (step.next > bytes.length) return undefined;
      bytes.copy(out, to, step.next - step.length, step.next);
    } else {
      if (step.back === 0 || step.back > to) return undefined;
      // Byte by byte: a copy may overlap what it writes, which is how a run is said.
      for (let index = 0; index < step.length; index++) out[to + index] = out[to + index - step.back] ?? 0;
    }
    to += step.length;
    from = step.next;
  }
  return out;
}

type Step =
  | { readonly kind: 'literal'; readonly length: number; readonly next: number }
  | { readonly kind: 'copy'; readonly length: number; readonly back: number; readonly next: number };

function literal(bytes: Buffer, from: number, tag: number): Step | undefined {
  const short = tag >>> 2;
  if (short < 60) return { kind: 'literal', length: short + 1, next: from + short + 1 };
  const width = short - 59;
  if (from + width > bytes.length) return undefined;
  const length = bytes.readUIntLE(from, width) + 1;
  return { kind: 'literal', length, next: from + width + length };
}

function copy(bytes: Buffer, from: number, tag: number): Step | undefined {
  const width = [0, 1, 2, 4][tag & 3] ?? 0;
  if (from + width > bytes.length) return undefined;
  const low = bytes.readUIntLE(from, width);
  const next = from + width;
  if (width > 1) return { kind: 'copy', length: (tag >>> 2) + 1, back: low, next };
  return { kind: 'copy', length: ((tag >>> 2) & 7) + 4, back: ((tag >>> 5) << 8) | low, next };
}

/** A little-endian base-128 number of at most 32 bits, as LevelDB and Snappy write lengths. */
export function readVarint(bytes: Buffer, at: number): { value: number; next: number } | undefined {
  let value = 0;
  for (let index = 0; index < 5; index++) {
    const byte = bytes[at + index];
    if (byte === undefined) return undefined;
    value += (byte & 0x7f) * 2 ** (7 * index);
    if (byte < 0x80) return { value, next: at + index + 1 };
  }
  return undefined;
}
