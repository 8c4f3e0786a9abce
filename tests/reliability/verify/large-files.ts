import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { md5OfFile } from '../../data-hub/md5.ts';

interface LargeFiles {
  readonly right: string;
  /** The last byte is another. */
  readonly damaged: string;
  readonly md5: string;
}

/** Bytes between two places that are written. */
const STRIDE = 250_000_000;

/** Two files of so many bytes, most of them holes, which read as zeros and take no room on the disk. */
export async function makeLargeFiles(home: string, bytes: number): Promise<LargeFiles> {
  const [right, damaged] = [join(home, 'large.gpkg'), join(home, 'large, damaged.gpkg')];
  await write(right, bytes, 'e');
  await write(damaged, bytes, 'f');
  return { right, damaged, md5: await md5OfFile(right) };
}

async function write(path: string, bytes: number, last: string): Promise<void> {
  const file = await open(path, 'w');
  try {
    for (let at = 0; at < bytes; at += STRIDE) await file.write(`It is byte ${at}. `, at);
    await file.write(last, bytes - 1);
  } finally {
    await file.close();
  }
}
