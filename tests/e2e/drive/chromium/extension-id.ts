import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { readManifest } from '../manifest.ts';

/**
 * Chromium names an extension after its key, or after its folder when it has none: the first 16 bytes of the
 * SHA-256, with the hex digits 0-f written a-p. Known beforehand, so nobody has to wait for the worker to show.
 */
export function extensionId(extensionDir: string): string {
  const { key } = readManifest(extensionDir);
  const seed = key ? Buffer.from(key, 'base64') : Buffer.from(realpathSync(extensionDir));
  const hex = createHash('sha256').update(seed).digest('hex').slice(0, 32);
  return [...hex].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
