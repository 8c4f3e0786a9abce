import type { Publish } from '../ports.ts';
import type { StorageFailure } from '../storage-error.ts';
import { publishAll } from './changes.ts';
import type { StorageWatch } from './storage-watch.ts';
import { deleteDatabase } from './wipe.ts';

/**
 * The way out of a database that can't be opened: it is deleted, with queue and history. Keys, settings and files stay.
 * Answers what still stands in the way.
 */
export async function startOver(
  storage: Pick<StorageWatch, 'verify'>,
  publish: Publish,
): Promise<StorageFailure | undefined> {
  await deleteDatabase();
  const failure = await storage.verify();
  publishAll(publish);
  return failure;
}
