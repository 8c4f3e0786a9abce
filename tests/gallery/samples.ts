import type { Credential } from '../../utils/credentials/credential.ts';
import type { DataFile, DataPackage, Version, VersionSummary } from '../../utils/data-hub/data-package.ts';

/**
 * Invented data in the shapes OS was seen to send: both vocabularies, stray equal names, ids with zeros.
 * Grabs, batches and lines of the ledger: queue-samples.ts.
 */
export const NOW = Date.parse('2026-09-04T09:30:00Z');

export const credential = (change: Partial<Credential> = {}): Credential => ({
  id: 'c1',
  name: '',
  hint: '1a2b',
  keep: 'profile',
  verdict: { kind: 'works', packages: 212 },
  checkedAt: NOW - 180_000,
  ...change,
});

const summary = (id: string, createdOn: string, change: Partial<VersionSummary> = {}): VersionSummary => ({
  id,
  createdOn,
  reason: 'UPDATE',
  supplyType: 'Full',
  productVersion: 'E128 June 2026 Update',
  format: 'CSV',
  ...change,
});

const pack = (
  id: string,
  name: string,
  productName: string,
  versions: readonly VersionSummary[],
): DataPackage => ({
  id,
  name,
  createdOn: '2024-02-01',
  productId: 'ABFLATSLA',
  productName,
  versions: [...versions],
});

const PLUS = [
  summary('6870746', '2026-09-03', { productVersion: 'AddressBase Plus 03.09.2026' }),
  summary('6852392', '2026-07-22', { productVersion: 'AddressBase Plus 22.07.2026' }),
  summary('6833471', '2026-06-10', { reason: 'RESUPPLY', productVersion: 'AddressBase Plus 10.06.2026' }),
  summary('6816161', '2026-04-29', { reason: 'SCHEMA_MOVE', format: 'GML 2 Non Geo chunk 30MB' }),
  summary('6800007', '2026-03-18', { reason: 'UPDATE_FORMAT', format: 'GeoPackage' }),
  summary('6790001', '2026-02-04', { reason: 'ONLINE_ORDER', supplyType: 'Change Only Update' }),
  summary('6780001', '2025-12-10', { reason: 'INITIAL' }),
];

const daily = Array.from({ length: 340 }, (_, index) =>
  summary(String(145_882 - index * 7), new Date(NOW - index * 86_400_000).toISOString().slice(0, 10), {
    supplyType: 'COU',
    productVersion: new Date(NOW - index * 86_400_000).toISOString().slice(0, 10),
    format: 'GeoPackage',
  }),
);

export const PACKAGES: readonly DataPackage[] = [
  pack('0040146690', 'AddressBase Plus – GB monthly', 'AddressBase Plus', PLUS),
  pack('0040160114', 'AddressBase Plus – GB updates', 'AddressBase Plus', [
    summary('6870823', '2026-09-03', { supplyType: 'Change Only Update' }),
  ]),
  pack('0040143634', 'AddressBase Plus – Islands', 'AddressBase Plus - Islands', [
    summary('6870641', '2026-09-02'),
  ]),
  pack('15298', 'Buildings', 'OS S+B Recipe: NGD buildings', daily),
  pack('20247', 'Buildings', 'OS S+B Recipe: inactive, derelict, underused', [
    summary('144001', '2026-08-25', { supplyType: 'FULL', format: 'GeoPackage' }),
  ]),
  pack('0040154231', 'Topography, whole county', 'OS MasterMap Topography', [
    summary('6862624', '2026-07-21', { format: 'GML 2.1.2', reason: 'ONLINE_ORDER' }),
  ]),
  pack('0040211862', 'VML_GB', 'OS VectorMap Local', [
    summary('6866499', '2026-08-04', { format: 'GeoPackage' }),
  ]),
  pack('0040188001', 'Postcodes', 'Code-Point', [summary('6860001', '2026-08-01')]),
  pack('0040188777', 'Postcode areas', 'Code-Point with polygons', [summary('6860044', '2026-08-01')]),
  pack('23438', 'underused sites', 'OS S+B Recipe: inactive, derelict, underused', []),
];

const LONG =
  'Council of the County and City of the Isles and Marches, all departments, shared licence 2026 to 2027';

export const LONG_PACKAGES: readonly DataPackage[] = [
  pack('0040146690', LONG, 'AddressBase Premium - 5km DOWNLOAD with every optional extra', [
    summary('6870746', '2026-09-23', {
      supplyType: 'Change Only Update',
      productVersion: 'September 2021 Update - Currency Update 26/08/2021',
      format: 'GML 2 Non Geo chunk 30MB',
      reason: 'A_REASON_THAT_NOBODY_HAS_SEEN_BEFORE',
    }),
  ]),
  pack('0040146691', 'Unbroken_name_without_a_single_space_that_goes_on_and_on_and_on_for_ever', LONG, [
    summary('6870747', '2026-09-22', { supplyType: 'Something OS has not said before' }),
  ]),
];

export const MANY_PACKAGES: readonly DataPackage[] = Array.from({ length: 10_000 }, (_, index) =>
  pack(String(20_000 + index), `Package number ${index + 1}`, 'OS S+B Recipe: NGD Data', [
    summary(String(100_000 + index), '2026-08-01'),
  ]),
);

const md5 = (seed: number): string =>
  Array.from({ length: 32 }, (_, index) => ((seed * 7 + index * 5 + (index % 3)) % 16).toString(16)).join('');

const FILES: readonly DataFile[] = [
  { fileName: '6870746-Order_Details.txt', size: 941, md5: md5(1) },
  { fileName: 'ABFLGB_CSV.zip', size: 5_330_118_204, md5: md5(9) },
  { fileName: 'add_gb_builtaddress.zip', size: 611_204_113, md5: md5(4) },
  { fileName: 'add_gb_historicaddress.zip', size: 1_204_000_113, md5: md5(7) },
  { fileName: 'add_gb_royalmailaddress.zip', size: 842_300_113, md5: md5(3) },
  { fileName: 'add_gb_streets_without_facts.zip' },
];

export const version = (
  packageId: string,
  versionId: string,
  downloads: readonly DataFile[] = FILES,
): Version => {
  const found = PACKAGES.find(({ id }) => id === packageId)?.versions.find(({ id }) => id === versionId);
  return { ...(found ?? summary(versionId, '2026-09-03')), downloads: [...downloads] };
};

export const LONG_FILES: readonly DataFile[] = [
  { fileName: `${'council_of_the_isles_topography_tile_'.repeat(4)}NJ6050.gz`, size: 5_600_000, md5: md5(2) },
  { fileName: 'shift\u202Egpj.zip', size: 999_600_000, md5: md5(5) },
];

export const MANY_FILES: readonly DataFile[] = Array.from({ length: 10_000 }, (_, index) => ({
  fileName: `5436275-NJ${String(index).padStart(4, '0')}.gz`,
  size: 900_000 + index * 977,
  md5: md5(index),
}));

const LAND = 'NC NH NJ NN NO NS NT NX NY NZ SD SE SH SJ SK SN SO SP SS ST SU SX TF TL TQ'.split(' ');

/** The national cover in tiles of 5 km, as MasterMap has them: 400 in each of 25 squares. */
export const TILE_FILES: readonly DataFile[] = LAND.flatMap((letters, square) =>
  Array.from({ length: 400 }, (_, index) => {
    const km = (count: number) => String(count * 5).padStart(2, '0');
    return {
      fileName: `5436275-${letters}${km(index % 20)}${km(Math.floor(index / 20))}.gz`,
      size: 500_000 + ((square * 7919 + index * 977) % 5_000_000),
      md5: md5(index),
    };
  }),
);

/** Each feature with the summary of its order, as OS NGD has them. */
export const FEATURE_FILES: readonly DataFile[] = [
  'add_gb_builtaddress',
  'add_gb_historicaddress',
  'add_gb_royalmailaddress',
  'add_isl_builtaddress',
  'add_isl_royalmailaddress',
].flatMap((feature, index) => [
  { fileName: `${feature}.zip`, size: 611_204_113 * (index + 1), md5: md5(index + 20) },
  { fileName: `${feature}_orderSummary.json`, size: 312 + index, md5: md5(index + 40) },
]);
