import type { GrabStore } from '../ports.ts';
import type { Batch } from './batch.ts';
import { unfinished } from './counts.ts';
import type { PartHolder } from './part-holder.ts';

/** So many Save dialogs are answered without a word; before more, the person is asked. */
const FEW = 3;

interface Ports {
  readonly store: Pick<GrabStore, 'inStates' | 'batch'>;
  readonly parts: Pick<PartHolder, 'ask'>;
}

/** Where the browser asks where to save each file, a batch of many waits until the person wants that many dialogs. */
export function createSaveQuestion({ store, parts }: Ports) {
  const ask = async (batch: Batch | undefined): Promise<void> => {
    if (batch && !batch.carrier && unfinished(batch.counts) > FEW) await parts.ask(batch.id);
  };
  return {
    ask,
    /** Of every batch that still has files in the queue. */
    async askOfAll(): Promise<void> {
      const exceptBatches: string[] = [];
      for (;;) {
        const [grab] = await store.inStates(['queued', 'waiting'], 1, { exceptBatches });
        if (!grab) return;
        await ask(await store.batch(grab.batchId));
        exceptBatches.push(grab.batchId);
      }
    },
  };
}
