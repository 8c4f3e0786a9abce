import type { VersionSummary } from '../data-hub/data-package.ts';
import { byNewest } from '../data-hub/newest.ts';
import type { HadVersion } from '../ledger/entry.ts';

/** A version that another one of its package can be held against. */
export interface Other {
  readonly id: string;
  /** `YYYY-MM-DD` */
  readonly createdOn: string;
  /** As OS says it; empty of one that OS no longer lists. */
  readonly supplyType: string;
  /** Something of it was grabbed. */
  readonly isHad: boolean;
}

/** All but the one on show, the newest first; with those that were grabbed and have left OS's list (FACTS §0.6). */
export function othersOf(
  listed: readonly VersionSummary[],
  had: readonly HadVersion[],
  hereId: string,
): readonly Other[] {
  const others = new Map<string, Other>();
  for (const { versionId: id, createdOn } of had) {
    others.set(id, { id, createdOn, supplyType: '', isHad: true });
  }
  for (const { id, createdOn, supplyType } of listed) {
    others.set(id, { id, createdOn, supplyType, isHad: others.has(id) });
  }
  others.delete(hereId);
  return [...others.values()].sort(byNewest);
}

/**
 * What one wants to know first: what is new since the version one has, the newest before this one if there are several;
 * else since the one before.
 */
export function firstOther(
  others: readonly Other[],
  here: Pick<Other, 'id' | 'createdOn'>,
): Other | undefined {
  const earlier = others.filter((other) => byNewest(here, other) < 0);
  return earlier.find(({ isHad }) => isHad) ?? others.find(({ isHad }) => isHad) ?? earlier[0] ?? others[0];
}
