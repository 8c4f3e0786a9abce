import { type Grab, UNDER_WAY } from '../grabs/grab.ts';
import { database } from './database.ts';
import { ofKind } from './grab-ranges.ts';

/**
 * What is with the browser, or on the way to it, in the queue's order. By id, from a record that is kept in each move:
 * the index of states slows down with every file that has passed through one (front.ts).
 */
export async function readUnderWay(): Promise<readonly Grab[]> {
  const tx = (await database()).transaction(['grabs', 'queue']);
  const table = tx.objectStore('grabs');
  const ids = await idsUnderWay(tx.objectStore('queue'), table.index('byTurn'));
  const grabs = await Promise.all(ids.map((id) => table.get(id)));
  return grabs.flatMap((grab) => grab ?? []).sort((a, b) => a.order - b.order);
}

/** Of either kind of transaction. */
interface Records {
  get(name: 'underWay'): Promise<unknown>;
}

interface Index {
  getAllKeys(range: IDBKeyRange): Promise<readonly string[]>;
}

/** The record; where an earlier Trig kept none, what the index says. */
export async function idsUnderWay(queue: Records, byTurn: Index): Promise<readonly string[]> {
  const kept = (await queue.get('underWay')) as readonly string[] | undefined;
  return kept ?? (await Promise.all(UNDER_WAY.map((kind) => byTurn.getAllKeys(ofKind(kind))))).flat();
}
