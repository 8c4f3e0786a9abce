import type { Which } from '../commands.ts';
import type { Grab, GrabStateKind } from '../grabs/grab.ts';
import type { Writing } from './unit-of-work.ts';

/** All grabs in a state, in the queue's order. */
export const ofKind = (kind: GrabStateKind): IDBKeyRange => IDBKeyRange.bound([kind], [kind, []]);

/** All grabs of a batch, in the queue's order. */
export const ofBatch = (batchId: string): IDBKeyRange => IDBKeyRange.bound([batchId], [batchId, []]);

/** All grabs of a batch in a state. */
export const ofBatchKind = (batchId: string, kind: GrabStateKind): IDBKeyRange =>
  IDBKeyRange.bound([batchId, kind], [batchId, kind, []]);

/** The grabs that a command is about, as far as they are in these states. */
export async function rowsOf(
  which: Which,
  kinds: readonly GrabStateKind[],
  tx: Writing,
): Promise<readonly Grab[]> {
  const table = tx.objectStore('grabs');
  switch (which.of) {
    case 'grab': {
      const grab = await table.get(which.id);
      return grab && kinds.includes(grab.state.kind) ? [grab] : [];
    }
    case 'batch': {
      const byBatchTurn = table.index('byBatchTurn');
      const found = await Promise.all(kinds.map((kind) => byBatchTurn.getAll(ofBatchKind(which.id, kind))));
      return found.flat();
    }
    case 'all': {
      const byTurn = table.index('byTurn');
      return (await Promise.all(kinds.map((kind) => byTurn.getAll(ofKind(kind))))).flat();
    }
    default:
      return which satisfies never;
  }
}
