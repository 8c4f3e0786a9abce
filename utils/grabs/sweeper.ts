import type { Clock, Downloads, GrabStore, Ledger } from '../ports.ts';

interface SweeperPorts {
  readonly store: GrabStore;
  readonly ledger: Ledger;
  readonly downloads: Downloads;
  readonly clock: Clock;
}

/** How long a clear can be undone. Milliseconds. */
const UNDO = 30_000;

/** A sweep at every look would cost more than it finds. */
const EVERY = 10_000;

/** Puts away what nobody wants any more: at the first look of a life, and then now and then. */
export function createSweeper({ store, ledger, downloads, clock }: SweeperPorts) {
  let last: number | undefined;

  return async function sweep(olderThan: number | undefined): Promise<void> {
    const now = clock.now();
    if (last !== undefined && now - last < EVERY) return;
    last = now;
    await dropUnclaimed(store, downloads);
    await store.sweep(now - UNDO);
    await ledger.sweep(olderThan, now - UNDO);
  };
}

/**
 * A download of ours that no grab claims is left over from a cancel the background did not survive. Asked
 * before the store is read: a grab is written before its download begins, so no young one is mistaken.
 */
export async function dropUnclaimed(
  store: Pick<GrabStore, 'byLinkHash'>,
  downloads: Pick<Downloads, 'unfinished' | 'discard'>,
): Promise<void> {
  for (const { id, linkHash } of await downloads.unfinished()) {
    if (!(await store.byLinkHash(linkHash))) await downloads.discard(id);
  }
}
