import type { DataHub } from '../data-hub/hub.ts';
import { chunks } from '../data-hub/packages/files.ts';
import type { FileId } from './screens/popup.ts';

/** A package of our own in the hub, so that tests say what they grab. */
export const ROADS: FileId = {
  packageId: '0040990001',
  versionId: '7000002',
  fileName: 'harbour_roads.zip',
};

export const OLDER: FileId = { ...ROADS, versionId: '7000001' };

/** In the catalogue without size and MD5, as the OpenAPI document allows. */
export const SIZELESS: FileId = { ...ROADS, fileName: 'sizeless.csv' };

/** Long enough to be caught in the middle. */
export const LONG: FileId = { ...ROADS, fileName: 'long.gpkg' };

export const ROADS_FOLDER = 'OS Data Hub/Harbour roads (0040990001)/2026-11-20 (7000002)';
export const OLDER_FOLDER = 'OS Data Hub/Harbour roads (0040990001)/2026-10-20 (7000001)';

export function addRoads({ catalogue }: DataHub): void {
  const { packageId, versionId, fileName } = ROADS;
  catalogue.addPackage({ id: packageId, name: 'Harbour roads ', productName: 'OS MasterMap Highways' });
  catalogue.addVersion(packageId, { id: OLDER.versionId, createdOn: '2026-10-20', supplyType: 'Full' });
  catalogue.addFile(packageId, OLDER.versionId, { fileName, size: 200_000 });
  catalogue.addVersion(packageId, { id: versionId, createdOn: '2026-11-20', supplyType: 'Full' });
  catalogue.addFile(packageId, versionId, { fileName, size: 300_000 });
  catalogue.addFile(packageId, versionId, { fileName: LONG.fileName, size: 4_000_000 });
  catalogue.addFile(packageId, versionId, {
    fileName: SIZELESS.fileName,
    size: 5_000,
    listedSize: null,
    listedMd5: null,
  });
}

/** A version of many files, for the queue. */
export const SHEETS = { packageId: '0040990002', versionId: '7100001' } as const;

export const SHEETS_FOLDER = 'OS Data Hub/Sheets (0040990002)/2026-11-21 (7100001)';

export function addSheets({ catalogue }: DataHub, count: number, size: number): readonly string[] {
  const { packageId, versionId } = SHEETS;
  const names = Array.from({ length: count }, (_, index) => `sheet_${String(index).padStart(5, '0')}.gz`);
  catalogue.addPackage({ id: packageId, name: 'Sheets', productName: 'OS MasterMap Topography' });
  const files = names.map((fileName) => ({ fileName, size }));
  catalogue.addVersion(packageId, { id: versionId, createdOn: '2026-11-21', supplyType: 'Full', files });
  return names;
}

/** Two packages of one product: what is kept for one is there for the other. */
export const FEATURES = { packageId: '990003', versionId: '790001' } as const;
export const MORE_FEATURES = { packageId: '990004', versionId: '790002' } as const;

const FEATURE_NAMES = ['add_gb_builtaddress', 'add_gb_royalmailaddress', 'add_isl_builtaddress'];

/** A zip and an order summary of each feature, as OS NGD has them. */
export function addFeatures({ catalogue }: DataHub): void {
  for (const { packageId, versionId } of [FEATURES, MORE_FEATURES]) {
    catalogue.addPackage({ id: packageId, name: `Addresses ${packageId}` });
    const files = FEATURE_NAMES.flatMap((name, index) => [
      { fileName: `${name}.zip`, size: 20_000 * (index + 1) },
      { fileName: `${name}_orderSummary.json`, size: 300 },
    ]);
    catalogue.addVersion(packageId, { id: versionId, createdOn: '2026-11-22', files });
  }
}

/** The national cover of MasterMap in tiles of 5 km: 10,000 files named after their squares. */
export const TILES = { packageId: '0040990005', versionId: '7300001' } as const;

export function addTiles({ catalogue }: DataHub): void {
  const { packageId, versionId } = TILES;
  catalogue.addPackage({ id: packageId, name: 'Whole country', productName: 'OS MasterMap Topography' });
  const files = chunks(10_000, packageId);
  catalogue.addVersion(packageId, { id: versionId, createdOn: '2026-11-22', supplyType: 'Full', files });
}

/** Tiles of which one is the same in the next version, one has changed, one is gone and one is new. */
export const CHANGING = { packageId: '0040990006', versionId: '7400002' } as const;
export const BEFORE = { packageId: '0040990006', versionId: '7400001' } as const;

/** Another order number in each version, as MasterMap has it: no two names are the same. */
export function addChanging({ catalogue }: DataHub): void {
  const { packageId } = CHANGING;
  catalogue.addPackage({ id: packageId, name: 'Old town', productName: 'OS MasterMap Topography' });
  const version = (id: string, createdOn: string, tiles: Readonly<Record<string, string>>) =>
    catalogue.addVersion(packageId, {
      id,
      createdOn,
      files: [
        { fileName: `${id}-Order_Details.txt`, text: `Order ${id}` },
        ...Object.entries(tiles).map(([name, seed]) => ({ fileName: `${name}.gz`, size: 30_000, seed })),
      ],
    });
  version(BEFORE.versionId, '2026-10-20', {
    '5436275-TQ3080': 'same',
    '5436275-TQ3085': 'before',
    '5436275-TQ3580': 'gone',
  });
  version(CHANGING.versionId, '2026-11-20', {
    '5500114-TQ3080': 'same',
    '5500114-TQ3085': 'after',
    '5500114-TQ3585': 'new',
  });
}
