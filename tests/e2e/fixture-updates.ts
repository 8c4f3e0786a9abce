import type { DataHub } from '../data-hub/hub.ts';

/** A package of daily updates that begin with a full supply. */
export const UPDATES = '990010';

/** OS lists it; the tests take it away. */
export const LOST = '790111';

/** Another package of the product, which supplies it in full. */
export const WHOLE = { packageId: '990011', versionId: '790212' } as const;

const RECIPE = 'OS S+B Recipe: daily changes';

/** Twelve updates: the fifth is not listed, but linked; the eighth is the seventh supplied again. */
export function addUpdates({ catalogue }: DataHub): void {
  catalogue.addPackage({ id: UPDATES, name: 'Daily changes', productName: RECIPE });
  for (let day = 1; day <= 13; day += 1) {
    const createdOn = `2026-11-${String(day).padStart(2, '0')}`;
    const id = String(790_100 + day);
    catalogue.addVersion(UPDATES, {
      id,
      createdOn,
      supplyType: day === 1 ? 'FULL' : 'COU',
      ...(day === 1 && { reason: 'INITIAL' }),
      ...(day === 5 && { unlisted: true }),
      ...(day === 8 && { reason: 'RESUPPLY', productVersion: '2026-11-07' }),
      files: [{ fileName: 'changes.zip', size: 1_000 + day }],
    });
  }
  catalogue.addPackage({ id: WHOLE.packageId, name: 'Daily changes, whole', productName: RECIPE });
  catalogue.addVersion(WHOLE.packageId, {
    id: WHOLE.versionId,
    createdOn: '2026-11-12',
    files: [{ fileName: 'whole.zip', size: 50_000 }],
  });
}

/** Two packages that belong together, of which the second lags behind the first by a release. */
export const GB = '0040990021';
export const ISLANDS = '0040990022';

export function addSetMembers({ catalogue }: DataHub): void {
  const product = { productId: 'ABFLATSLA', productName: 'AddressBase Plus' };
  const islands = { productId: 'ABPLISSLA', productName: 'AddressBase Plus - Islands' };
  catalogue.addPackage({ id: ISLANDS, name: 'Harbour addresses Islands', ...islands });
  catalogue.addPackage({ id: GB, name: 'Harbour addresses GB', ...product });
  const add = (packageId: string, id: string, createdOn: string, productVersion: string, fileName: string) =>
    catalogue.addVersion(packageId, { id, createdOn, productVersion, files: [{ fileName, size: 2_000 }] });
  add(GB, '7500101', '2026-11-01', 'E1', 'gb.zip');
  add(GB, '7500102', '2026-11-12', 'E2', 'gb.zip');
  add(ISLANDS, '7500201', '2026-11-02', 'E1\t', 'islands.zip');
}
