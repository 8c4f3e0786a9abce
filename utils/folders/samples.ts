import type { Facts } from './facts.ts';

/** To show what a template makes of a file where there is no catalogue yet: a whole product, and a daily change. */
export const SAMPLES: readonly Facts[] = [
  {
    packageName: 'AddressBase Plus',
    packageId: '0040146690',
    productName: 'AddressBase Plus',
    productVersion: 'E128 June 2026 Update',
    createdOn: '2026-09-03',
    versionId: '6870746',
    supplyType: 'Full',
    format: 'CSV',
    name: 'ABFLGB_CSV.zip',
  },
  {
    packageName: 'Buildings',
    packageId: '15298',
    productName: 'OS S+B Recipe: NGD buildings',
    productVersion: '2026-09-02',
    createdOn: '2026-09-03',
    versionId: '145882',
    supplyType: 'COU',
    format: 'GeoPackage',
    name: 'bld_fts_buildingpart.zip',
  },
];
