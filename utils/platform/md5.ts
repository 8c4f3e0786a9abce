import type { Piece } from './pieces.ts';

/** What the worker that sums is asked, and what it tells: how far it is, and in the end the sum. */
export interface Wanted {
  readonly file: File;
}

export type Told = { readonly read: number } | { readonly md5: string } | { readonly isUnreadable: true };

/** What that one asks of the worker that reads: a file, and to use a buffer again. And what it is given. */
export type ToRead = { readonly file: File } | { readonly buffer: ArrayBuffer };

export type Read = { readonly piece: Piece } | { readonly isOver: true } | { readonly isUnreadable: true };

let worker: Worker | undefined;

/**
 * A file of which nothing comes for so long is begun anew: seen in Chromium 156 with files of 5 GB, in some runs and not
 * in others (docs/decisions/0018). A disk that has to wake up takes less. Milliseconds.
 */
const STILL = 20_000;

/** So often. */
const TRIES = 3;

/**
 * The MD5 of a file of any size, read and summed in Workers. 32 lower-case hex digits; `undefined` where it cannot be
 * read or the signal has ended it. One at a time.
 *
 * @param onRead bytes so far, about ten times a second
 */
export async function md5Of(
  file: File,
  onRead: (bytes: number) => void,
  signal: AbortSignal,
): Promise<string | undefined> {
  for (let tries = 1; tries <= TRIES && !signal.aborted; tries += 1) {
    const sum = await tryIt(file, onRead, signal);
    if (sum !== 'stands-still') return sum;
  }
  return undefined;
}

function tryIt(
  file: File,
  onRead: (bytes: number) => void,
  signal: AbortSignal,
): Promise<string | 'stands-still' | undefined> {
  worker ??= new Worker(new URL('./md5-worker.ts', import.meta.url), { type: 'module' });
  const busy = worker;
  return new Promise((resolve) => {
    const end = (sum?: string): void => {
      clearTimeout(timer);
      busy.onmessage = null;
      busy.onerror = null;
      signal.removeEventListener('abort', stop);
      resolve(sum);
    };
    // It may be in the middle of five gigabytes: only its end ends that.
    const kill = (sum?: 'stands-still'): void => {
      busy.terminate();
      worker = undefined;
      end(sum);
    };
    const stop = (): void => kill();
    const wait = (): ReturnType<typeof setTimeout> => setTimeout(kill, STILL, 'stands-still');
    let timer = wait();
    signal.addEventListener('abort', stop);
    busy.onerror = stop;
    busy.onmessage = ({ data }: MessageEvent<Told>) => {
      if (!('read' in data)) return end('md5' in data ? data.md5 : undefined);
      clearTimeout(timer);
      timer = wait();
      onRead(data.read);
    };
    busy.postMessage({ file } satisfies Wanted);
  });
}
