import { type ReadonlySignal, signal } from '@preact/signals';

/** Batches that were cancelled a moment ago. */
export interface Undoables {
  /** By batch, what `undo` takes; `undefined` until the background has answered. */
  readonly moments: ReadonlySignal<ReadonlyMap<string, number | undefined>>;
  offer(batchId: string): void;
  /** The cancel has happened: it can be taken back for a while, and then no more. */
  keep(batchId: string, at: number, onOver: () => void): void;
  drop(batchId: string): void;
}

/** Well within the half minute that the background allows. */
const UNDO_MS = 8000;

export function createUndoables(): Undoables {
  const moments = signal<ReadonlyMap<string, number | undefined>>(new Map());
  const put = (batchId: string, at: number | undefined) => {
    moments.value = new Map([...moments.peek(), [batchId, at]]);
  };
  const drop = (batchId: string) => {
    moments.value = new Map([...moments.peek()].filter(([id]) => id !== batchId));
  };
  return {
    moments,
    drop,
    offer: (batchId) => put(batchId, undefined),
    keep(batchId, at, onOver) {
      put(batchId, at);
      setTimeout(() => {
        if (moments.peek().get(batchId) !== at) return;
        drop(batchId);
        onOver();
      }, UNDO_MS);
    },
  };
}
