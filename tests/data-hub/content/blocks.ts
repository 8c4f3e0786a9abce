/**
 * Bytes without storing them. One pool of pseudo-random bytes is laid twice in a row; block `n` of a file is the window
 * of the pool that starts at a place drawn from the file's seed and `n`. Windows are views, so nothing is computed or
 * copied per byte and the speed is that of whoever reads them.
 */
export const BLOCK = 1_048_576;

/** Windows start on whole words so that `md5-state.ts` can read them as 32-bit words. */
const WORD = 4;

const pool = makePool();

function makePool(): Buffer {
  const words = new Uint32Array((2 * BLOCK) / WORD);
  const half = words.length / 2;
  let x = 0x9e3779b9;
  for (let i = 0; i < half; i++) {
    // xorshift32
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    words[i] = x >>> 0;
  }
  words.copyWithin(half, 0, half);
  return Buffer.from(words.buffer);
}

/** Mixes a seed and a block number into a word-aligned start within the pool. */
function start(seed: number, block: number): number {
  let h = (seed ^ Math.imul(block + 1, 0x85ebca6b)) >>> 0;
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d) >>> 0;
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b) >>> 0;
  return ((h ^ (h >>> 16)) >>> 0) & (BLOCK - WORD);
}

/** A view of bytes `from` to `to` of one block. Never write to it. */
export function window(seed: number, block: number, from = 0, to = BLOCK): Buffer {
  const at = start(seed, block);
  return pool.subarray(at + from, at + to);
}

/** FNV-1a: turns a name into a seed. */
export function seedOf(name: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193);
  return h >>> 0;
}
