import { type Order, unjoined } from './joined.ts';
import { isFull, type KnownVersion } from './known-version.ts';
import { releaseKey } from './same-words.ts';

/**
 * From which version on nothing may be missing: the newest full supply that is had, here or from another package of the
 * product; without one the oldest update that is had, for what came before Trig is not Trig's to say. What has dropped
 * out of OS's list counts only where nothing that is joined to the list is had. `undefined`: nothing is had.
 *
 * @param versions of a package, the oldest first
 * @param fullElsewhere see `ChainSources`
 */
export function beginningOf(
  versions: readonly KnownVersion[],
  fullElsewhere: readonly string[],
  order: Order,
): number | undefined {
  const releases = new Set(fullElsewhere.map(releaseKey));
  // An update leads to its release: who has all of that release has the update in it.
  const isIncluded = (one: KnownVersion) => !isFull(one) && releases.has(releaseKey(one.productVersion));
  const inView = afterDropped(versions, order);
  const inReach = (_: KnownVersion, at: number) => at >= inView;

  const full = versions.findLastIndex(
    (one, at) => inReach(one, at) && ((one.isHad && isFull(one)) || isIncluded(one)),
  );
  if (full >= 0) return full;
  const oldest = versions.findIndex((one, at) => one.isHad && inReach(one, at));
  if (oldest >= 0) return oldest;
  const last = versions.findLastIndex(({ isHad }) => isHad);
  return last >= 0 ? last : undefined;
}

/** Where what is joined to OS's list begins. What was listed once and is not had stays in view. */
const afterDropped = (versions: readonly KnownVersion[], order: Order): number =>
  Math.max(
    0,
    versions.findLastIndex((newer, at) => {
      const older = versions[at - 1];
      return older !== undefined && !older.isListed && older.isHad && isApart(older, newer, order);
    }),
  );

function isApart(older: KnownVersion, newer: KnownVersion, order: Order): boolean {
  const verdict = unjoined(older, newer, order);
  return verdict !== undefined && verdict.why !== 'format';
}
