import { beginningOf } from './beginning.ts';
import { type Gap, isCounted, walk } from './follow.ts';
import type { Order } from './joined.ts';
import { type ChainSources, isFull, type KnownVersion, knownVersions, orderOf } from './known-version.ts';

/**
 * Where a package's updates stand against what was grabbed. Updates are applied one after the other and none may be
 * left out, so a chain goes only as far as each follows on the one before by what OS says (`joined.ts`).
 *
 *   all of the chain is had                                         up-to-date
 *   some of it is not                                               catch-up, as far as it goes
 *   none of what follows is joined, and no full supply follows      broken
 *   nothing is had, or it is broken, and a full supply is there     begin
 *   nothing is had, and the package has no full supply              no-start
 */
export type Chain =
  | { readonly kind: 'up-to-date'; readonly since: KnownVersion }
  | {
      readonly kind: 'catch-up';
      /** Up to which nothing is missing. */
      readonly since: KnownVersion;
      /** To be applied, the oldest first; none of them is had. */
      readonly steps: Steps;
      /** Where the chain cannot be followed any further. */
      readonly gap?: Gap;
    }
  | { readonly kind: 'broken'; readonly since: KnownVersion; readonly gap: Gap }
  | {
      readonly kind: 'begin';
      /** A full supply, and the updates after it. */
      readonly steps: Steps;
      /** Why what is had does not lead there; absent where nothing is had. */
      readonly broken?: Gap;
      readonly gap?: Gap;
    }
  | { readonly kind: 'no-start' };

export type Steps = readonly [KnownVersion, ...KnownVersion[]];

export function chainOf(sources: ChainSources): Chain {
  const versions = knownVersions(sources);
  const order = orderOf(versions, sources);
  const begin = (at: number, broken?: Gap) => beginAt(versions, at, order, broken);
  const start = beginningOf(versions, sources.fullElsewhere ?? [], order);
  if (start === undefined) return begin(newestFull(versions, 0)) ?? { kind: 'no-start' };
  const { since, steps, gap, stoppedAt } = walk(versions, start, order);
  const anew = gap && begin(newestFull(versions, stoppedAt), gap);
  if (anew) return anew;
  if (isSome(steps)) return { kind: 'catch-up', since, steps, ...(gap && { gap }) };
  return gap ? { kind: 'broken', since, gap } : { kind: 'up-to-date', since };
}

/** The newest that OS still has and that nothing of the chain comes before, from there on. */
function newestFull(versions: readonly KnownVersion[], from: number): number {
  const at = versions.findLastIndex((one) => isFull(one) && isCounted(one));
  return at >= from ? at : -1;
}

function beginAt(
  versions: readonly KnownVersion[],
  at: number,
  order: Order,
  broken?: Gap,
): Chain | undefined {
  const full = versions[at];
  if (!full) return undefined;
  const { steps, gap } = walk(versions, at, order);
  return { kind: 'begin', steps: [full, ...steps], ...(broken && { broken }), ...(gap && { gap }) };
}

const isSome = (steps: readonly KnownVersion[]): steps is Steps => steps.length > 0;
