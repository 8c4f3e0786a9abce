import type { KnownFile } from '../../../utils/verify/known-file.ts';

export const SUM = 'd41d8cd98f00b204e9800998ecf8427e';
export const OTHER_SUM = '900150983cd24fb0d6963f7d28e17f72';

/** AddressBase Plus of July, as the ledger has it. */
export const JULY: KnownFile = {
  packageId: '0040146690',
  packageName: 'AddressBase Plus',
  versionId: '6800000',
  createdOn: '2026-07-03',
  fileName: 'ABFLGB_CSV.zip',
  size: 1000,
  md5: SUM,
  path: '/home/gis/Downloads/OS Data Hub/AddressBase Plus (0040146690)/2026-07-03 (6800000)/ABFLGB_CSV.zip',
};

/** The next one: same name, other content. */
export const AUGUST: KnownFile = {
  ...JULY,
  versionId: '6870746',
  createdOn: '2026-08-06',
  size: 2000,
  md5: OTHER_SUM,
  path: 'C:\\Users\\gis\\Downloads\\OS Data Hub\\AddressBase Plus (0040146690)\\2026-08-06 (6870746)\\ABFLGB_CSV.zip',
};

/** In the catalogue alone. */
export const listed = (fileName: string, more: Partial<KnownFile> = {}): KnownFile => ({
  packageId: '15298',
  packageName: 'NGD buildings',
  versionId: '145882',
  createdOn: '2026-09-03',
  fileName,
  size: 10,
  md5: 'f96b697d7cb7938d525a2f31aaf161d0',
  ...more,
});
