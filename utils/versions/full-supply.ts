import type { DataPackage, VersionSummary } from '../data-hub/data-package.ts';
import { newest } from '../data-hub/newest.ts';
import { isFull } from './known-version.ts';
import { isSameFormat, releaseKey } from './same-words.ts';

/** A full supply to begin a chain with, in another package of the account. */
export interface FullSupply {
  readonly dataPackage: DataPackage;
  readonly version: VersionSummary;
}

/** `NGDAD` is the product of every Select+Build package (FACTS §2.4): what is in one is said by its recipe. */
const SELECT_AND_BUILD = 'NGDAD';

/**
 * Packages that supply in full what this one supplies the changes of: of the same product, or recipe, and in the same
 * format. Whether they cover the same area OS does not say.
 */
export const fullPackages = (
  dataPackage: DataPackage,
  packages: readonly DataPackage[],
): readonly DataPackage[] =>
  packages.filter(
    (other) =>
      other.id !== dataPackage.id &&
      isSameProduct(other, dataPackage) &&
      fullsFor(dataPackage, other).length > 0,
  );

/** The one to take: the newest whose release an update is of as well, else the newest. */
export function fullSupplyFor(
  dataPackage: DataPackage,
  packages: readonly DataPackage[],
): FullSupply | undefined {
  const releases = new Set(dataPackage.versions.map(({ productVersion }) => releaseKey(productVersion)));
  const all = fullPackages(dataPackage, packages).flatMap((other) =>
    fullsFor(dataPackage, other).map((version) => ({ ...version, of: other })),
  );
  const joined = all.filter(({ productVersion }) => releases.has(releaseKey(productVersion)));
  const best = newest(joined) ?? newest(all);
  if (!best) return undefined;
  const { of, ...version } = best;
  return { dataPackage: of, version };
}

/** In the format that updates come in now. */
function fullsFor({ versions }: DataPackage, other: DataPackage): readonly VersionSummary[] {
  const format = newest(versions)?.format ?? '';
  return other.versions.filter((version) => isFull(version) && isSameFormat(version.format, format));
}

function isSameProduct(a: DataPackage, b: DataPackage): boolean {
  if (a.productId === '' || a.productId !== b.productId) return false;
  return a.productId !== SELECT_AND_BUILD || releaseKey(a.productName) === releaseKey(b.productName);
}
