import { supplyType } from '../data-hub/supply-type.ts';
import type { KnownVersion } from './known-version.ts';
import { isSameFormat, releaseKey } from './same-words.ts';

/**
 * True when the newer one is the older one supplied again: a `RESUPPLY` directly after it, of the same product version,
 * supply type and format. The only one seen (FACTS §2.5) had a product version of its own, so it replaced nothing and was
 * an update like any other: that is what all others are taken for.
 */
export function isResupplyOf(newer: KnownVersion, older: KnownVersion): boolean {
  const release = releaseKey(newer.productVersion);
  return (
    newer.reason.toUpperCase() === 'RESUPPLY' &&
    release !== '' &&
    release === releaseKey(older.productVersion) &&
    supplyType(newer.supplyType) === supplyType(older.supplyType) &&
    isSameFormat(newer.format, older.format)
  );
}
