import type { Favourites } from '../../utils/picker/favourites.ts';
import type { PackageRow } from './rows.ts';

/** More would push what is new out of sight. */
const RECENTS_SHOWN = 4;

/**
 * Pinned packages first, then those grabbed from lately, then the others in the order they came in. The first row of each
 * group says so. A search keeps this order among what fits equally well.
 */
export function arrange(rows: readonly PackageRow[], { pins, recents }: Favourites): readonly PackageRow[] {
  const left = new Map(rows.map((row) => [row.id, row]));
  const take = (ids: readonly string[], most: number): readonly PackageRow[] => {
    const taken = ids.flatMap((id) => left.get(id) ?? []).slice(0, most);
    for (const { id } of taken) left.delete(id);
    return taken;
  };
  const first = take(pins, pins.length);
  const then = take(recents, RECENTS_SHOWN);
  // All in one group need no name for it.
  if (first.length + then.length === 0) return rows;
  return [...led(first, 'pinned'), ...led(then, 'recent'), ...led([...left.values()], 'rest')];
}

const led = (group: readonly PackageRow[], lead: NonNullable<PackageRow['lead']>): readonly PackageRow[] =>
  group.map((row, index) => (index === 0 ? { ...row, lead } : row));
