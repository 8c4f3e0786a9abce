import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** The MD5 of a file on disk, read as a stream, in lower-case hex: what a test holds against `hub.expected()`. */
export async function md5OfFile(path: string): Promise<string> {
  const sum = createHash('md5');
  for await (const piece of createReadStream(path, { highWaterMark: 1_048_576 })) sum.update(piece);
  return sum.digest('hex');
}
