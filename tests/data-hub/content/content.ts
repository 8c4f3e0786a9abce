import { BLOCK, seedOf, window } from './blocks.ts';

/** What is in a file: bytes grown from a seed, or a short text kept whole. Sizes are in bytes. */
export type Content =
  | { readonly kind: 'grown'; readonly seed: number; readonly size: number }
  | { readonly kind: 'kept'; readonly bytes: Buffer; readonly size: number };

/**
 * Above this size a file is the common stream (`COMMON_SEED`) up to its last block, and only that last block is its own.
 * So its MD5 can start from a checkpoint of the common stream instead of reading gigabytes (`checkpoints.ts`).
 */
export const LONG = 64 * BLOCK;

/** Changing it, `blocks.ts` or `BLOCK` means writing `checkpoints.ts` anew (`write-checkpoints.ts`). */
export const COMMON_SEED = 0x05da7a;

/** Bytes grown from a name, the same for the same name and size. */
export function grow(name: string, size: number): Content {
  return { kind: 'grown', seed: seedOf(name), size };
}

export function keep(text: string | Buffer): Content {
  const bytes = Buffer.from(text);
  return { kind: 'kept', bytes, size: bytes.length };
}

/** The number of the block that belongs to this file alone. */
export function lastBlock(size: number): number {
  return Math.max(0, Math.ceil(size / BLOCK) - 1);
}

/**
 * The bytes from `from` to at most `to`, but never past the end of the block `from` lies in. A view: never write to it.
 * Offsets past the size are answered too (zeroes for kept texts), for the fault that serves too much.
 */
export function bytesAt(content: Content, from: number, to: number): Buffer {
  const block = Math.floor(from / BLOCK);
  const end = Math.min(to, (block + 1) * BLOCK);
  if (content.kind === 'kept') {
    return from < content.size ? content.bytes.subarray(from, end) : Buffer.alloc(end - from);
  }
  const common = content.size > LONG && block < lastBlock(content.size);
  return window(common ? COMMON_SEED : content.seed, block, from - block * BLOCK, end - block * BLOCK);
}

/** All of `from` to `to` (default: the whole file) in pieces of at most one block. */
export function* pieces(content: Content, from = 0, to = content.size): Generator<Buffer> {
  for (let at = from; at < to; ) {
    const piece = bytesAt(content, at, to);
    at += piece.length;
    yield piece;
  }
}
