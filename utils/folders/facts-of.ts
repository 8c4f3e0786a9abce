import type { DataPackage, VersionSummary } from '../data-hub/data-package.ts';
import { safeName } from '../grabs/safe-name.ts';
import type { Facts } from './facts.ts';
import { TOKENS } from './tokens.ts';

/**
 * What is known of a version for the paths of its files. Of several packages of one name, or versions of one day, the
 * one with the lowest id keeps the plain word, so that its folder stays what it is when others come.
 *
 * @param all every data package of the account, as it was last listed
 */
export function factsOf(
  dataPackage: DataPackage,
  version: VersionSummary,
  all: readonly DataPackage[],
): Omit<Facts, 'name'> {
  const { createdOn, productVersion, supplyType, format } = version;
  const name = onDisk(dataPackage.name);
  return {
    packageName: dataPackage.name,
    packageId: dataPackage.id,
    productName: dataPackage.productName,
    versionId: version.id,
    createdOn,
    productVersion,
    supplyType,
    format,
    isNameShared: all.some((other) => onDisk(other.name) === name && isLower(other.id, dataPackage.id)),
    isDayShared: dataPackage.versions.some(
      (other) => other.createdOn === createdOn && isLower(other.id, version.id),
    ),
  };
}

/** Windows and macOS take two names that differ by case alone for one. */
const onDisk = (name: string): string => safeName(name, TOKENS.package.most).toLowerCase();

const isLower = (id: string, other: string): boolean =>
  id.length - other.length < 0 || (id.length === other.length && id < other);
