/**
 * MD5 a piece at a time (RFC 1321). Node's own hash cannot be started in the middle of a file; this one can, because its
 * state between two pieces is four words that may be kept (`checkpoints.ts`).
 */
export type Md5State = readonly [number, number, number, number];

export const MD5_START: Md5State = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476];

const CHUNK = 64;
const sines = Int32Array.from({ length: CHUNK }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32));

function turn(x: number, bits: number): number {
  return (x << bits) | (x >>> (32 - bits));
}

// Two top-level functions, because closures in the loop made it five times slower (measured).
function sine(i: number): number {
  return sines[i] as number;
}

function word(words: Int32Array, at: number, i: number): number {
  return words[at + (i & 15)] as number;
}

/** The state after `bytes`, whose length must be a multiple of 64 and which must lie on a whole word in memory. */
export function md5Step(state: Md5State, bytes: Buffer): Md5State {
  // A view on the same memory: a little-endian machine reads it as the words RFC 1321 wants.
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  let [a0, b0, c0, d0] = state;
  for (let at = 0; at < words.length; at += 16) {
    let a = a0;
    let b = b0;
    let c = c0;
    let d = d0;
    for (let i = 0; i < 16; i += 4) {
      a = (b + turn((a + ((b & c) | (~b & d)) + sine(i) + word(words, at, i)) | 0, 7)) | 0;
      d = (a + turn((d + ((a & b) | (~a & c)) + sine(i + 1) + word(words, at, i + 1)) | 0, 12)) | 0;
      c = (d + turn((c + ((d & a) | (~d & b)) + sine(i + 2) + word(words, at, i + 2)) | 0, 17)) | 0;
      b = (c + turn((b + ((c & d) | (~c & a)) + sine(i + 3) + word(words, at, i + 3)) | 0, 22)) | 0;
    }
    for (let i = 16; i < 32; i += 4) {
      a = (b + turn((a + ((d & b) | (~d & c)) + sine(i) + word(words, at, 5 * i + 1)) | 0, 5)) | 0;
      d = (a + turn((d + ((c & a) | (~c & b)) + sine(i + 1) + word(words, at, 5 * i + 6)) | 0, 9)) | 0;
      c = (d + turn((c + ((b & d) | (~b & a)) + sine(i + 2) + word(words, at, 5 * i + 11)) | 0, 14)) | 0;
      b = (c + turn((b + ((a & c) | (~a & d)) + sine(i + 3) + word(words, at, 5 * i + 16)) | 0, 20)) | 0;
    }
    for (let i = 32; i < 48; i += 4) {
      a = (b + turn((a + (b ^ c ^ d) + sine(i) + word(words, at, 3 * i + 5)) | 0, 4)) | 0;
      d = (a + turn((d + (a ^ b ^ c) + sine(i + 1) + word(words, at, 3 * i + 8)) | 0, 11)) | 0;
      c = (d + turn((c + (d ^ a ^ b) + sine(i + 2) + word(words, at, 3 * i + 11)) | 0, 16)) | 0;
      b = (c + turn((b + (c ^ d ^ a) + sine(i + 3) + word(words, at, 3 * i + 14)) | 0, 23)) | 0;
    }
    for (let i = 48; i < CHUNK; i += 4) {
      a = (b + turn((a + (c ^ (b | ~d)) + sine(i) + word(words, at, 7 * i)) | 0, 6)) | 0;
      d = (a + turn((d + (b ^ (a | ~c)) + sine(i + 1) + word(words, at, 7 * i + 7)) | 0, 10)) | 0;
      c = (d + turn((c + (a ^ (d | ~b)) + sine(i + 2) + word(words, at, 7 * i + 14)) | 0, 15)) | 0;
      b = (c + turn((b + (d ^ (c | ~a)) + sine(i + 3) + word(words, at, 7 * i + 21)) | 0, 21)) | 0;
    }
    a0 = (a0 + a) | 0;
    b0 = (b0 + b) | 0;
    c0 = (c0 + c) | 0;
    d0 = (d0 + d) | 0;
  }
  return [a0, b0, c0, d0];
}

/** Ends a file: the state before its last `rest` bytes and its whole size in bytes → the MD5 in lower-case hex. */
export function md5End(state: Md5State, rest: Buffer, size: number): string {
  const padded = Buffer.alloc(Math.ceil((rest.length + 9) / CHUNK) * CHUNK);
  rest.copy(padded);
  padded[rest.length] = 0x80;
  padded.writeBigUInt64LE(BigInt(size) * 8n, padded.length - 8);
  return md5Hex(md5Step(state, padded));
}

export function md5Hex(state: Md5State): string {
  const bytes = Buffer.alloc(16);
  for (const [i, word] of state.entries()) bytes.writeInt32LE(word, i * 4);
  return bytes.toString('hex');
}

export function md5FromHex(hex: string): Md5State {
  const bytes = Buffer.from(hex, 'hex');
  return [bytes.readInt32LE(0), bytes.readInt32LE(4), bytes.readInt32LE(8), bytes.readInt32LE(12)];
}
