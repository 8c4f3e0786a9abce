import type { DataPackage, VersionSummary } from '../../../utils/data-hub/data-package.ts';

/** A package by its id with versions of these ids, the day being that of the id: `vers('1', [3, 2])`. */
export const pack = (
  packageId: string,
  versionIds: readonly number[],
  supplyType: string = 'Full',
): DataPackage => ({
  id: packageId,
  name: `Package ${packageId}`,
  createdOn: '2026-01-01',
  productId: '',
  productName: '',
  versions: versionIds.map((id) => version(id, supplyType)),
});

export const version = (id: number, supplyType = 'Full'): VersionSummary => ({
  id: String(id),
  createdOn: new Date(Date.UTC(2026, 0, 1 + id)).toISOString().slice(0, 10),
  reason: 'UPDATE',
  supplyType,
  productVersion: '',
  format: 'CSV',
});
