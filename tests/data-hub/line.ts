import { setTimeout as sleep } from 'node:timers/promises';

/** The way from the hub to whoever asks: all answers share its width, as they share a household's or a council's. */
export interface Line {
  /** Resolves when so many bytes would have passed. */
  pass(bytes: number): Promise<void>;
}

export function createLine(bytesPerSecond: number): Line {
  let freeAt = 0;
  return {
    async pass(bytes) {
      const now = performance.now();
      freeAt = Math.max(now, freeAt) + (bytes / bytesPerSecond) * 1000;
      await sleep(freeAt - now);
    },
  };
}
