import { type GrabCounts, moved, NO_GRABS, unfinished } from './counts.ts';
import { sharedFolder } from './destination.ts';
import type { Grab, GrabState } from './grab.ts';
import { elsewhere } from './landed.ts';

/** A version, or an OpenData release, of which a batch takes files. */
export interface BatchVersion {
  readonly packageId: string;
  readonly packageName: string;
  readonly versionId: string;
  /** `YYYY-MM-DD`; empty of OpenData. */
  readonly createdOn: string;
  /** How many of its files. */
  readonly files: number;
}

/** What one press of the button queued. Its figures are kept with each move of a grab, never counted. */
export interface Batch {
  readonly id: string;
  readonly credentialId: string;
  readonly addedAt: number;
  /** In the order they were asked for. */
  readonly versions: readonly BatchVersion[];
  /** That holds all that is to be grabbed, relative to the downloads folder, which is `''` itself. */
  readonly folder: string;
  readonly counts: GrabCounts;
  readonly bytes: BatchBytes;
  /** Files that are done, but not where they were asked for; absent when there are none. */
  readonly elsewhere?: number;
  /** `ended` until the person has been told of it, once. */
  readonly phase: 'open' | 'ended' | 'told';
  readonly endedAt?: number;
  /** Who fetches what is unfinished of it; absent: the browser. */
  readonly carrier?: 'aria2';
  /** Taken off the list; forgotten for good when there is no more undoing. */
  readonly clearedAt?: number;
}

/** By the catalogue; files without a size count nothing until they are done. */
interface BatchBytes {
  readonly wanted: number;
  readonly done: number;
  /** Files that are done, but without a size to hold them against. */
  readonly unchecked: number;
}

/** The batch after one of its grabs has moved. */
export function afterMove(batch: Batch, grab: Grab, to: GrabState | undefined, now: number): Batch {
  const counts = moved(batch.counts, grab.state, to);
  const isEnded = unfinished(counts) === 0;
  const wasEnded = batch.phase !== 'open';
  const strays = (batch.elsewhere ?? 0) + stray(grab, to) - stray(grab, grab.state);
  const { endedAt: _, elsewhere: __, ...rest } = batch;
  return {
    ...rest,
    counts,
    bytes: {
      wanted: batch.bytes.wanted + bytesWanted(grab, to) - bytesWanted(grab, grab.state),
      done: batch.bytes.done + bytesDone(to) - bytesDone(grab.state),
      unchecked: batch.bytes.unchecked + unchecked(grab, to) - unchecked(grab, grab.state),
    },
    ...(strays > 0 && { elsewhere: strays }),
    phase: !isEnded ? 'open' : wasEnded ? batch.phase : 'ended',
    ...(isEnded && { endedAt: wasEnded ? (batch.endedAt ?? now) : now }),
  };
}

export const bytesWanted = (grab: Grab, state: GrabState | undefined): number => {
  if (!state || state.kind === 'skipped' || state.kind === 'cancelled') return 0;
  return grab.size ?? (state.kind === 'done' ? state.size : 0);
};

const bytesDone = (state: GrabState | undefined): number => (state?.kind === 'done' ? state.size : 0);

const unchecked = (grab: Grab, state: GrabState | undefined): number =>
  state?.kind === 'done' && grab.size === undefined ? 1 : 0;

const stray = (grab: Grab, state: GrabState | undefined): number =>
  state && elsewhere({ ...grab, state }) !== undefined ? 1 : 0;

/** A batch of these grabs, none of which has moved yet. */
export function newBatch(id: string, credentialId: string, grabs: readonly Grab[], now: number): Batch {
  const versions = new Map<string, BatchVersion>();
  let counts = NO_GRABS;
  let wanted = 0;
  const carrier = grabs[0]?.carrier;
  for (const { packageId, packageName, versionId, createdOn, ...grab } of grabs) {
    const at = `${packageId}/${versionId}`;
    const files = (versions.get(at)?.files ?? 0) + 1;
    versions.set(at, { packageId, packageName, versionId, createdOn, files });
    counts = moved(counts, undefined, grab.state);
    if (grab.state.kind !== 'skipped') wanted += grab.size ?? 0;
  }
  const isOver = unfinished(counts) === 0;
  return {
    id,
    credentialId,
    addedAt: now,
    versions: [...versions.values()],
    folder: sharedFolder(grabs.filter(({ state }) => state.kind !== 'skipped').map(({ path }) => path)),
    counts,
    bytes: { wanted, done: 0, unchecked: 0 },
    // All of it is there already: whoever pressed is looking, and is told on the spot.
    phase: isOver ? 'told' : 'open',
    ...(isOver && { endedAt: now }),
    ...(carrier && { carrier }),
  };
}
