import { constants, gunzipSync } from 'node:zlib';

const MAGIC = Buffer.from([0x1f, 0x8b, 0x08]);

/** Every gzip stream in a file, wherever it begins: an HTTP cache keeps bodies as they came. */
export function unpackGzip(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = bytes.indexOf(MAGIC); at >= 0; at = bytes.indexOf(MAGIC, at + 1)) {
    try {
      // With a sync flush at the end, a stream that was cut off gives what it has.
      found.push(gunzipSync(bytes.subarray(at), { finishFlush: constants.Z_SYNC_FLUSH }));
    } catch {
      // Three bytes that only look like the beginning of one.
    }
  }
  return found;
}
