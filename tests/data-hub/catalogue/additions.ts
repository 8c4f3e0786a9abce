import type { FileSpec, PackageSpec, VersionSpec } from './spec.ts';

/** What a test says of a package; the rest is filled in. */
export type AddedPackage = Pick<PackageSpec, 'id' | 'name'> &
  Partial<Pick<PackageSpec, 'productName' | 'productId' | 'createdOn'>>;

/** What a test says of a version; the rest is filled in. */
export type AddedVersion = Pick<VersionSpec, 'id' | 'createdOn'> &
  Partial<Pick<VersionSpec, 'supplyType' | 'reason' | 'productVersion' | 'format' | 'unlisted'>> & {
    /** All at once, where `addFile` for each would take its time. */
    readonly files?: readonly FileSpec[];
  };

/** The day the invented catalogue ends. */
export const TODAY = '2026-11-23';

/** Ten digits with leading zeros were ordered the classic way, short ones are Select+Build (FACTS §2.1). */
const isClassic = (packageId: string) => packageId.startsWith('00');

export function toPackage(given: AddedPackage): PackageSpec {
  const classic = isClassic(given.id);
  return {
    productId: classic ? 'MMTOPO' : 'NGDAD',
    productName: classic ? 'OS MasterMap Topography' : `OS S+B Recipe: ${given.name}`,
    createdOn: TODAY,
    ...given,
    versions: [],
  };
}

export function toVersion(packageId: string, { files = [], ...given }: AddedVersion): VersionSpec {
  return {
    supplyType: isClassic(packageId) ? 'Full' : 'FULL',
    reason: 'UPDATE',
    productVersion: given.createdOn,
    format: 'CSV',
    ...given,
    files: () => files,
  };
}
