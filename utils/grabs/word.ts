import { inTurn } from './in-turn.ts';

/** Something written down that several may want to change in the same breath. */
export interface Word<T> {
  /** Reads it, decides and writes, one after the other; what comes back as it was is not written. */
  change(to: (now: T) => T | Promise<T>): Promise<T>;
  /** As it was after the last change of this life; `undefined` before the first. */
  last(): T | undefined;
}

export function createWord<T>(read: () => Promise<T>, write: (next: T) => Promise<void>): Word<T> {
  let last: T | undefined;
  const change = inTurn(async (to: (now: T) => T | Promise<T>) => {
    const before = await read();
    const after = await to(before);
    if (after !== before) await write(after);
    last = after;
    return after;
  });
  return { change, last: () => last };
}
