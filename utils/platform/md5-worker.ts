import { createMD5 } from 'hash-wasm';
import type { Told, Wanted } from './md5.ts';

/** Bytes read at once: smaller ones make the reading slow, larger ones only the first answer. */
const CHUNK = 4 * 2 ** 20;

/** Every 5 GB file would otherwise tell a thousand times how far it is. Milliseconds. */
const TELL = 100;

const hasher = createMD5();

const tell = (told: Told): void => postMessage(told);

/** Runs in a Worker: the page stays responsive, and a file is never whole in memory. */
addEventListener('message', async ({ data: { file } }: MessageEvent<Wanted>) => {
  try {
    const md5 = await hasher;
    md5.init();
    let told = performance.now();
    let next = read(file, 0);
    for (let at = 0; at < file.size; at += CHUNK) {
      const chunk = await next;
      // The disk reads on while this is summed.
      next = read(file, at + CHUNK);
      md5.update(chunk);
      if (performance.now() - told < TELL) continue;
      told = performance.now();
      tell({ read: at + chunk.length });
    }
    tell({ md5: md5.digest('hex') });
  } catch {
    tell({ isUnreadable: true });
  }
});

const read = async (file: Blob, at: number): Promise<Uint8Array> =>
  new Uint8Array(await file.slice(at, at + CHUNK).arrayBuffer());
