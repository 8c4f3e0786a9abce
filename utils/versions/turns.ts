import type { LedgerEntry } from '../ledger/entry.ts';

interface Placed {
  readonly id: string;
}

/**
 * Which number the folder of each step bears, so that the order in which updates are applied is plain on the disk. Numbers
 * go on from those that are there, place by place: one that came to nothing at first, or turns up late, still gets the
 * number of its place. Where none is there, the first step is 1.
 *
 * @param versions the places of the chain, the oldest first
 * @param steps of its chain
 * @param ledger of the package
 * @returns numbers by version id
 */
export function turnsOf(
  versions: readonly Placed[],
  steps: readonly Placed[],
  ledger: readonly Pick<LedgerEntry, 'versionId' | 'turn'>[],
): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  for (const { versionId, turn } of ledger) if (turn !== undefined) known.set(versionId, turn);
  const places = new Map(versions.map(({ id }, at) => [id, at]));
  const found = new Map<string, number>();
  for (const { id } of steps) {
    const place = places.get(id) ?? 0;
    const earlier = versions.findLastIndex((one, at) => at < place && known.has(one.id));
    const later = versions.findIndex((one, at) => at > place && known.has(one.id));
    const turn =
      known.get(id) ?? from(versions, earlier, place, known) ?? from(versions, later, place, known) ?? 1;
    known.set(id, turn);
    // What is older than the first one there has no number left: the days behind it keep those in order.
    found.set(id, Math.max(0, turn));
  }
  return found;
}

/** The number of a place, counted from one that has its number. */
function from(
  versions: readonly Placed[],
  numbered: number,
  place: number,
  known: ReadonlyMap<string, number>,
): number | undefined {
  const one = versions[numbered];
  const turn = one && known.get(one.id);
  return turn === undefined ? undefined : turn + place - numbered;
}
