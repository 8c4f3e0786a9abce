import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Batch } from '../../utils/grabs/batch.ts';
import type { QueueState } from '../../utils/ports.ts';
import type { Desk } from '../desk.ts';
import { coalesced } from './coalesced.ts';
import { isSame, settled } from './same.ts';

/** The batches on the list and where the whole queue stands: figures that are kept, nothing is counted here. */
export interface QueueBook {
  /** The newest first. */
  readonly batches: ReadonlySignal<readonly Batch[]>;
  /** `undefined` until it was read for the first time. */
  readonly state: ReadonlySignal<QueueState | undefined>;
  load(): Promise<void>;
}

/** @param least milliseconds between two readings */
export function createQueueBook(desk: Desk, least?: number): QueueBook {
  const batches = signal<readonly Batch[]>([]);
  const state = signal<QueueState | undefined>();
  const load = coalesced(async () => {
    const [found, queue] = await Promise.all([desk.grabs.batches(), desk.grabs.queue()]);
    batch(() => {
      batches.value = settled(batches.peek(), found);
      if (!isSame(state.peek(), queue)) state.value = queue;
    });
  }, least);
  return { batches, state, load };
}
