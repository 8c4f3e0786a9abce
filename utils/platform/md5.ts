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
 * The MD5 of a file of any size, read and summed in Workers. 32 lower-case hex digits; `undefined` where it cannot be
 * read or the signal has ended it. One at a time.
 *
 * @param onRead bytes so far, about ten times a second
 */
export function md5Of(
  file: File,
  onRead: (bytes: number) => void,
  signal: AbortSignal,
): Promise<string | undefined> {
  worker ??= new Worker(new URL('./md5-worker.ts', import.meta.url), { type: 'module' });
  const busy = worker;
  return new Promise((resolve) => {
    const end = (md5?: string): void => {
      busy.onmessage = null;
      busy.onerror = null;
      signal.removeEventListener('abort', stop);
      resolve(md5);
    };
    // It may be in the middle of five gigabytes: only its end ends that.
    const stop = (): void => {
      busy.terminate();
      worker = undefined;
      end();
    };
    if (signal.aborted) return resolve(undefined);
    signal.addEventListener('abort', stop);
    busy.onerror = stop;
    busy.onmessage = ({ data }: MessageEvent<Told>) => {
      if ('read' in data) onRead(data.read);
      else end('md5' in data ? data.md5 : undefined);
    };
    busy.postMessage({ file } satisfies Wanted);
  });
}
