import { elapsed } from '../elapsed.ts';
import type { Clock, Downloads, GrabStore, Ledger } from '../ports.ts';

/** Whether a link, by its hash, is being handed over in this life. */
type IsHanding = (linkHash: string) => boolean;

interface SweeperPorts {
  readonly store: GrabStore;
  readonly ledger: Ledger;
  readonly downloads: Downloads;
  readonly isHanding: IsHanding;
  readonly clock: Clock;
}

/** How long a clear can be undone. Milliseconds. */
const UNDO = 30_000;

/** A sweep at every look would cost more than it finds. */
const EVERY = 10_000;

/**
 * Puts away what nobody wants any more: at the first look of a life, and then every ten seconds. A download that a grab has
 * let go of has a record of its own (abandoned.ts), which every look goes through.
 */
export function createSweeper({ store, ledger, downloads, isHanding, clock }: SweeperPorts) {
  let last: number | undefined;

  return async function sweep(olderThan: number | undefined): Promise<void> {
    const now = clock.now();
    if (last !== undefined && elapsed(last, now) < EVERY) return;
    last = now;
    await dropUnclaimed(store, downloads, isHanding);
    await store.sweep(now - UNDO);
    await ledger.sweep(olderThan, (clearedAt) => elapsed(clearedAt, now) >= UNDO);
  };
}

/**
 * A download of ours that no grab claims is left over from a cancel the background did not survive. Asked
 * before the store is read: a grab is written before its download begins, so no young one is mistaken. What this
 * life is handing over is left to `hand`, which takes it back together with its file: forgotten here, a small one
 * that was whole by then would stay on disk.
 */
export async function dropUnclaimed(
  store: Pick<GrabStore, 'byLinkHash' | 'abandoned'>,
  downloads: Pick<Downloads, 'unfinished' | 'discard'>,
  isHanding: IsHanding,
): Promise<number> {
  let found = 0;
  const unfinished = await downloads.unfinished();
  if (unfinished.length === 0) return 0;
  // What a grab has let go of is put away together with its file (abandoned.ts).
  const abandoned = new Set((await store.abandoned()).map(({ linkHash }) => linkHash));
  for (const { id, linkHash } of unfinished) {
    if (abandoned.has(linkHash) || isHanding(linkHash) || (await store.byLinkHash(linkHash))) continue;
    await downloads.discard(id);
    found += 1;
  }
  return found;
}
