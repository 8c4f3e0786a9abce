import { expect, test } from 'vitest';
import { attribution } from '../../../utils/hand-over/attribution.ts';
import { manifestCsv, manifestJson } from '../../../utils/hand-over/manifest.ts';
import { handed } from './hostile.ts';

const NOW = Date.UTC(2027, 0, 5);
const OPEN = handed({
  packageId: 'OpenRoads',
  packageName: 'OS Open Roads',
  versionId: '2026-04',
  createdOn: '',
  fileName: '=cmd.zip',
  path: 'OS Open Roads/2026-04/=cmd.zip',
});
const BGS = handed({
  packageId: 'BGS_Geology_625k',
  packageName: 'BGS Geology 625K',
  versionId: 'Version 5',
  createdOn: '',
});

test('JSON: all that is known, and null for what is not', () => {
  const { md5: _, ...known } = handed({ supplyType: 'Full', productVersion: 'E128 June 2026 Update' });
  const manifest = JSON.parse(manifestJson([known], NOW));
  expect(manifest).toMatchObject({ kind: 'trig-manifest', version: 1, made: '2027-01-05T00:00:00.000Z' });
  expect(manifest.attribution).toEqual(['Contains OS data © Crown copyright and database rights 2026']);
  expect(manifest.files).toEqual([
    {
      packageId: '0040146690',
      packageName: 'AddressBase Plus',
      versionId: '6870746',
      createdOn: '2026-09-03',
      supplyType: 'Full',
      productVersion: 'E128 June 2026 Update',
      fileName: 'ABFLGB_CSV.zip',
      size: 5_329_516_822,
      md5: null,
      grabbedAt: '2026-09-04T09:25:00.000Z',
      path: 'AddressBase Plus (0040146690)/2026-09-03 (6870746)/ABFLGB_CSV.zip',
    },
  ]);
});

test('CSV: a heading, a row each, no formula', () => {
  const [heading, row, end] = manifestCsv([OPEN]).split('\r\n');
  expect(heading).toBe(
    '\ufeffpackageId,packageName,versionId,createdOn,supplyType,productVersion,fileName,size,md5,grabbedAt,path',
  );
  expect(row).toBe(
    "OpenRoads,OS Open Roads,'2026-04,,,,'=cmd.zip,5329516822,0cc175b9c0f1b6a831c399e269772661,2026-09-04T09:25:00.000Z,OS Open Roads/2026-04/=cmd.zip",
  );
  expect(end).toBe('');
});

test('attribution: the year of the newest supply, and the licence where all of it is open', () => {
  expect(attribution([handed({ createdOn: '2025-12-31' }), handed()], NOW).lines).toEqual([
    'Contains OS data © Crown copyright and database rights 2026',
  ]);
  expect(attribution([OPEN], NOW)).toEqual({
    lines: [
      'Contains OS data © Crown copyright and database right 2026',
      'Licensed under the Open Government Licence v3.0',
    ],
    others: [],
  });
  expect(attribution([OPEN, handed()], NOW).lines).toEqual([
    'Contains OS data © Crown copyright and database rights 2026',
  ]);
});

test('attribution: what is not made by OS is named, not claimed', () => {
  expect(attribution([BGS], NOW)).toEqual({ lines: [], others: ['BGS Geology 625K'] });
  expect(attribution([BGS, OPEN, BGS], NOW).others).toEqual(['BGS Geology 625K']);
});

test('attribution: a release without a year has that of its grab, or of now', () => {
  const { grabbedAt: _, ...never } = handed({ createdOn: '', versionId: 'Version 5' });
  expect(attribution([{ ...never, grabbedAt: Date.UTC(2025, 5, 1) }], NOW).lines[0]).toContain('2025');
  expect(attribution([never], NOW).lines[0]).toContain('2027');
});
