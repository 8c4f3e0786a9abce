import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Batch } from '../../utils/grabs/batch.ts';
import { total } from '../../utils/grabs/counts.ts';
import type { Desk } from '../desk.ts';

/** A batch of one file goes by the name of that file, which its figures do not hold. */
export interface QueueNames {
  /** `undefined` for a batch of several, and until it was read. */
  of(batchId: string): ReadonlySignal<string | undefined>;
  /** These are in view: the names that are not known yet are read. */
  look(batches: readonly Batch[]): Promise<void>;
}

export function createQueueNames(desk: Desk): QueueNames {
  const names = new Map<string, Signal<string | undefined>>();
  const asked = new Set<string>();

  const name = (batchId: string): Signal<string | undefined> => {
    const known = names.get(batchId) ?? signal<string | undefined>();
    names.set(batchId, known);
    return known;
  };

  return {
    of: name,
    async look(batches) {
      const fresh = batches.filter(({ id, counts }) => total(counts) === 1 && !asked.has(id));
      for (const { id } of fresh) asked.add(id);
      if (fresh.length === 0) return;
      const ids = await Promise.all(fresh.map(({ id }) => desk.grabs.ids({ batchId: id })));
      const grabs = await desk.grabs.read(ids.flat());
      for (const grab of grabs) if (grab) name(grab.batchId).value = grab.fileName;
    },
  };
}
