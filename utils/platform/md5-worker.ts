import { createMD5 } from 'hash-wasm';
import type { Read, Told, ToRead, Wanted } from './md5.ts';

/** Every 5 GB file would otherwise tell a thousand times how far it is. Milliseconds. */
const TELL = 100;

/** A file of so many bytes is read at once, here: to ask the other worker takes longer. */
const SMALL = 2 ** 20;

const hasher = createMD5();
const reader = new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' });

let read = 0;
let told = 0;

/** Runs in a Worker: the page stays responsive, and a file is never whole in memory. Another one reads it meanwhile. */
addEventListener('message', async ({ data: { file } }: MessageEvent<Wanted>) => {
  try {
    const md5 = (await hasher).init();
    if (file.size <= SMALL)
      return tell({ md5: md5.update(new Uint8Array(await file.arrayBuffer())).digest('hex') });
  } catch {
    return tell({ isUnreadable: true });
  }
  read = 0;
  told = performance.now();
  reader.postMessage({ file } satisfies ToRead);
});

reader.onmessage = async ({ data }: MessageEvent<Read>) => {
  if ('isUnreadable' in data) return tell({ isUnreadable: true });
  const md5 = await hasher;
  if ('isOver' in data) return tell({ md5: md5.digest('hex') });
  const { buffer, length } = data.piece;
  md5.update(new Uint8Array(buffer, 0, length));
  reader.postMessage({ buffer } satisfies ToRead, [buffer]);
  read += length;
  if (performance.now() - told < TELL) return;
  told = performance.now();
  tell({ read });
};

// Not loaded: what is asked of it would never be answered.
reader.onerror = () => tell({ isUnreadable: true });

const tell = (said: Told): void => postMessage(said);
