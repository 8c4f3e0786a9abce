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
