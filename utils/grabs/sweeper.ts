import type { Clock, Downloads, GrabStore, Ledger } from '../ports.ts';
import { HANDING_LEASE } from './reconcile.ts';

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

/**
 * Puts away what nobody wants any more: at the first look of a life, and then now and then. What the life before was handing
 * over may turn up for as long as its lease runs (reconcile.ts), long after it was cancelled or given to another: until then
 * each look asks for it.
 */
export function createSweeper({ store, ledger, downloads, clock }: SweeperPorts) {
  let born: number | undefined;
  let last: number | undefined;

  return async function sweep(olderThan: number | undefined): Promise<void> {
    const now = clock.now();
    born ??= now;
    const isDue = last === undefined || now - last >= EVERY;
    if (isDue || now - born < HANDING_LEASE) await dropUnclaimed(store, downloads);
    if (!isDue) return;
    last = now;
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
