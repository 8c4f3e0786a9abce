import type { Grab } from '../grabs/grab.ts';

/**
 * Where the queue begins: no queued grab stands before it. Chromium leaves an entry in an index for each state that a
 * grab has left, and passes them all on its way to the first that holds: 35 ms at the 5,000th file, half a
 * millisecond from here (measured, 156; decision 0019). The background alone writes, so it can know; each of its lives
 * looks through all of them once.
 */
export interface Front {
  /** Reads from there on, and learns where that is now. */
  read(ask: (range: IDBKeyRange) => Promise<readonly Grab[]>): Promise<readonly Grab[]>;
  /** One was queued at that place. Said once it is written. */
  note(order: number): void;
}

export function createFront(): Front {
  let from = Number.NEGATIVE_INFINITY;
  let notes = 0;
  return {
    async read(ask) {
      const before = notes;
      const grabs = await ask(IDBKeyRange.bound(['queued', from], ['queued', []]));
      // Something was queued meanwhile, which this reading may not have seen.
      if (notes === before) from = grabs[0]?.order ?? Number.POSITIVE_INFINITY;
      return grabs;
    },
    note(order) {
      notes += 1;
      from = Math.min(from, order);
    },
  };
}
