import type { Desk } from '../desk.ts';
import type { Facts, Trouble } from './diagnostics.ts';

/** Enough to see what it is that goes wrong. */
const MOST = 20;
/** More failed files than this are not looked through for the newest. */
const LOOKED_AT = 2000;

/** Collects what diagnostics tell of. */
export async function gatherFacts(desk: Desk): Promise<Facts> {
  const [versions, state, batches, ids, settings, permission, ledger, credentials] = await Promise.all([
    desk.versions(),
    desk.grabs.queue(),
    desk.grabs.batches(),
    desk.grabs.ids({ kinds: ['failed', 'waiting'] }),
    desk.settings(),
    desk.permission.has(),
    desk.ledger.count(),
    desk.shelf.credentials(),
  ]);
  const keys = credentials.all.map(({ verdict }) => verdict);
  const grabs = await desk.grabs.read(ids.slice(-LOOKED_AT));
  const troubles = grabs
    .flatMap((grab): readonly Trouble[] => {
      if (grab?.state.kind === 'failed') {
        return [{ at: grab.state.at, kind: 'failed', tries: grab.tries, failure: grab.state.failure }];
      }
      if (grab?.state.kind !== 'waiting') return [];
      return [{ at: grab.state.at, kind: 'waiting', tries: grab.tries, failure: grab.state.why }];
    })
    .sort((a, b) => b.at - a.at)
    .slice(0, MOST);
  return { now: desk.now(), versions, state, keys, batches, troubles, settings, permission, ledger };
}
