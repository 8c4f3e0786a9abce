import { type Grab, NOBODY, UNFINISHED } from '../../utils/grabs/grab.ts';
import type { Desk } from '../desk.ts';
import type { Facts, Rate, Trouble } from './diagnostics.ts';

/** Enough to see what it is that goes wrong. */
const MOST = 20;
/** More failed files than this are not looked through for the newest. */
const LOOKED_AT = 2000;

/** Collects what diagnostics tell of. */
export async function gatherFacts(desk: Desk): Promise<Facts> {
  const [versions, state, batches, ids, unfinished, settings, permission, ledger, credentials] =
    await Promise.all([
      desk.versions(),
      desk.grabs.queue(),
      desk.grabs.batches(),
      desk.grabs.ids({ kinds: ['failed', 'waiting'] }),
      desk.grabs.ids({ kinds: UNFINISHED, limit: LOOKED_AT }),
      desk.settings(),
      desk.permission.has(),
      desk.ledger.count(),
      desk.shelf.credentials(),
    ]);
  const keys = credentials.all.map(({ verdict }) => verdict);
  const placeOf = (key: string): Rate['of'] =>
    key === NOBODY ? 'open-data' : credentials.all.findIndex(({ id }) => id === key) + 1 || 'unknown';
  const rates = Object.entries(state.pace.keys).map(([key, pace]) => ({ of: placeOf(key), pace }));
  const grabs = await desk.grabs.read(ids.slice(-LOOKED_AT));
  const tries = tally(await desk.grabs.read(unfinished));
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
  const now = desk.now();
  return { now, versions, state, keys, rates, tries, batches, troubles, settings, permission, ledger };
}

function tally(grabs: readonly (Grab | undefined)[]): Facts['tries'] {
  const counts = new Map<number, number>();
  for (const grab of grabs) if (grab) counts.set(grab.tries, (counts.get(grab.tries) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b);
}
