import { expect, test } from 'vitest';
import type { KnownFile } from '../../../utils/verify/known-file.ts';
import { knownFiles } from '../../../utils/verify/known-file.ts';
import { missingOf } from '../../../utils/verify/missing.ts';
import type { Verdict } from '../../../utils/verify/verdict.ts';
import { AUGUST, JULY, listed } from './samples.ts';

const right = (file: KnownFile): Verdict => ({ kind: 'right', file, isRenamed: false });

test('of a version that is here, what the ledger has and was not found', () => {
  const other = { ...JULY, fileName: 'Order_Details.txt' };
  expect(missingOf([JULY, other, AUGUST], [right(JULY)])).toEqual([other]);
});

test('a wrong file is there; a version of which nothing was found is not missed', () => {
  expect(missingOf([JULY, AUGUST], [{ kind: 'wrong', file: JULY, by: 'size' }])).toEqual([]);
  expect(missingOf([JULY, AUGUST], [{ kind: 'unknown' }])).toEqual([]);
});

test('what was never grabbed is missed only of a version that was never grabbed at all', () => {
  const [a, b] = [listed('a.zip'), listed('b.zip')];
  expect(missingOf([a, b], [right(a)])).toEqual([b]);
  const grabbed = { ...a, path: '/x/a.zip' };
  expect(missingOf([grabbed, b], [right(grabbed)])).toEqual([]);
});

test('grabbed twice, missed once', () => {
  const other = { ...JULY, fileName: 'b.zip' };
  expect(missingOf([JULY, other, { ...other, path: '/elsewhere/b.zip' }], [right(JULY)])).toHaveLength(1);
});

test('the ledger’s word on a file takes the place of the catalogue’s', () => {
  const { packageId, packageName, versionId, createdOn, fileName, size = 0, md5 = '', path = '' } = JULY;
  const entry = { id: 'e', at: 1, checked: true, downloadId: 1, session: 's' };
  const ledger = { ...entry, packageId, packageName, versionId, createdOn, fileName, size, md5, path };
  const downloads = [
    { fileName, size: 5, md5: 'e'.repeat(32) },
    { fileName: 'new.zip', size: 7 },
  ];
  const value = {
    id: versionId,
    createdOn,
    downloads,
    reason: '',
    supplyType: '',
    productVersion: '',
    format: '',
  };
  const known = knownFiles({
    ledger: [ledger],
    versions: [{ packageId, shelved: { value, at: 0 } }],
    packages: [],
    releases: [],
  });
  expect(known).toEqual([
    JULY,
    { packageId, packageName: packageId, versionId, createdOn, fileName: 'new.zip', size: 7 },
  ]);
});

test('files of OpenData are known by what the catalogue says of their release', () => {
  const product = { id: 'OpenRoads', name: 'OS Open Roads', version: '2026-04', areas: [], formats: [] };
  const fileName = 'oproad_gml3_gb.zip';
  const openData = { fileName, area: 'GB', format: 'GML' };
  const releases = [{ product, files: [{ fileName, size: 7, openData }] }];
  expect(knownFiles({ ledger: [], versions: [], packages: [], releases })).toEqual([
    {
      packageId: 'OpenRoads',
      packageName: 'OS Open Roads',
      versionId: '2026-04',
      createdOn: '',
      fileName,
      size: 7,
    },
  ]);
});
