import type { DataPackage, VersionSummary } from '../data-hub/data-package.ts';
import { newest } from '../data-hub/newest.ts';

/** What OS once said of a package's versions and says no longer: an update that was missed stays missed. */
export interface Seen {
  /** Versions that were listed once and are no longer, or not now. */
  readonly dropped: readonly DroppedVersion[];
  /** Ids that OS answered 404 for, and has not answered for since. */
  readonly gone: readonly string[];
}

export interface DroppedVersion extends VersionSummary {
  /** The newest version that was in the list together with it: the list was whole up to there. */
  readonly upTo: Pick<VersionSummary, 'id' | 'createdOn'>;
}

export const NOTHING_SEEN: Seen = { dropped: [], gone: [] };

/** Versions that the last listing had and this one lacks, by package id; those of a package that it lacks too. */
export function droppedBetween(
  before: readonly DataPackage[],
  now: readonly DataPackage[],
): ReadonlyMap<string, readonly DroppedVersion[]> {
  const listed = new Map(now.map(({ id, versions }) => [id, new Set(versions.map((one) => one.id))]));
  const found = new Map<string, readonly DroppedVersion[]>();
  for (const { id, versions } of before) {
    const latest = newest(versions);
    const dropped = versions.filter((one) => !listed.get(id)?.has(one.id));
    if (!latest || dropped.length === 0) continue;
    const upTo = { id: latest.id, createdOn: latest.createdOn };
    found.set(
      id,
      dropped.map((one) => ({ ...one, upTo })),
    );
  }
  return found;
}

export function withDropped({ dropped, gone }: Seen, more: readonly DroppedVersion[]): Seen {
  const all = new Map([...dropped, ...more].map((one) => [one.id, one]));
  return { dropped: [...all.values()], gone };
}

/** The same object where nothing changes. */
export function withGone(seen: Seen, versionId: string, isGone: boolean): Seen {
  if (seen.gone.includes(versionId) === isGone) return seen;
  const others = seen.gone.filter((id) => id !== versionId);
  return { ...seen, gone: isGone ? [...others, versionId] : others };
}
