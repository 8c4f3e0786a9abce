import { unfinished } from '../grabs/counts.ts';
import { type Due, dueOf } from '../grabs/due.ts';
import { carrierOf, type Grab, type GrabStateKind, isUnfinished } from '../grabs/grab.ts';
import type { Among } from '../ports.ts';
import { database } from './database.ts';
import { ofBatchKind } from './grab-ranges.ts';

/**
 * The unfinished grabs of some credentials, some batches or one carrier. They are in open batches, which are few: an index by
 * credential, carrier and state would cost every move of every grab.
 */
const openBatches = async (among: Among) => {
  const open = await (await database()).getAllFromIndex('batches', 'byPhase', 'open');
  return open.filter(
    (batch) =>
      !among.exceptCredentials?.includes(batch.credentialId) &&
      !among.exceptBatches?.includes(batch.id) &&
      batch.id === (among.batchId ?? batch.id) &&
      carrierOf(batch) === (among.carrier ?? carrierOf(batch)),
  );
};

export const isCarried = async (): Promise<boolean> => (await openBatches({ carrier: 'aria2' })).length > 0;

export async function countOwned(credentialId: string): Promise<number> {
  const own = (await openBatches({})).filter((batch) => batch.credentialId === credentialId);
  return own.reduce((sum, { counts }) => sum + unfinished(counts), 0);
}

/** State by state in the queue's order, of each at most so many. */
export async function readOwned(
  among: Among,
  kinds: readonly GrabStateKind[],
  limit: number | undefined,
): Promise<readonly Grab[]> {
  const batches = await openBatches(among);
  const byBatchTurn = (await database()).transaction('grabs').store.index('byBatchTurn');
  const found = kinds.map(async (kind) => {
    const ofEach = batches.map(({ id }) => byBatchTurn.getAll(ofBatchKind(id, kind), limit));
    return (await Promise.all(ofEach))
      .flat()
      .sort((a, b) => a.order - b.order)
      .slice(0, limit);
  });
  return (await Promise.all(found)).flat();
}

/** Those that wait and whose time has come, and when the next one's comes. */
export const dueOwned = async (among: Among, now: number, limit: number): Promise<Due> =>
  dueOf(await readOwned(among, ['waiting'], undefined), now, limit);

/** What other keys have queued of a version. */
export async function readWithOtherKeys(
  credentialId: string,
  packageId: string,
  versionId: string,
): Promise<readonly Grab[]> {
  const open = (await openBatches({ exceptCredentials: [credentialId] })).filter(({ versions }) =>
    versions.some((one) => one.packageId === packageId && one.versionId === versionId),
  );
  const keys = [...new Set(open.map((batch) => batch.credentialId))];
  const byVersion = (await database()).transaction('grabs').store.index('byVersion');
  const found = await Promise.all(keys.map((key) => byVersion.getAll([key, packageId, versionId])));
  return found.flat().filter(isUnfinished);
}
