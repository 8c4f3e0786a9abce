import { randomBytes } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';

const BLOCK = 8_000_000;

/** A file of so many bytes, a whole number of blocks, each another. */
export function grow(path: string, bytes: number): void {
  const block = randomBytes(BLOCK);
  const file = openSync(path, 'w');
  for (let at = 0; at < bytes; at += BLOCK) {
    block.writeUInt32LE(at / BLOCK);
    writeSync(file, block);
  }
  closeSync(file);
}
