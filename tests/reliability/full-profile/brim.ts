import { closeSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Another program that takes every byte there is, and gives them back. */
export interface Brim {
  /** From now on nothing fits, whatever is deleted meanwhile. */
  fill(): void;
  makeRoom(): void;
  /** Bytes. */
  free(): number;
}

const BLOCK = Buffer.alloc(4_096);

/** A partial download that the browser deletes must make no room for long. Milliseconds. */
const EVERY = 100;

export function brimOf(disk: string): Brim {
  const filler = join(disk, 'filler');
  let timer: ReturnType<typeof setInterval> | undefined;
  const take = (): void => {
    const file = openSync(filler, 'a');
    try {
      for (;;) writeSync(file, BLOCK);
    } catch {
      // Full.
    } finally {
      closeSync(file);
    }
  };
  return {
    fill() {
      take();
      timer = setInterval(take, EVERY);
    },
    makeRoom() {
      clearInterval(timer);
      rmSync(filler, { force: true });
    },
    free() {
      const { bavail, bsize } = statfsSync(disk);
      return bavail * bsize;
    },
  };
}
