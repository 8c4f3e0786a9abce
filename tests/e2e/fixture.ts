import type { DataHub } from '../data-hub/hub.ts';
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
