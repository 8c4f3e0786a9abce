// @vitest-environment node
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DataHub, startDataHub } from '../../data-hub/hub.ts';
import { asDepartment, ask, BASE, link, parse } from './ask.ts';

let hub: DataHub;
beforeAll(async () => {
  hub = await startDataHub();
});
afterAll(() => hub.close());

const PLACE = ['0040990001', '7000002'] as const;
const document = async () => parse(await asDepartment(hub, `/dataPackages/${PLACE.join('/versions/')}`));

test('packages, versions and files come and go while it runs', async () => {
  const { catalogue } = hub;
  const [packageId, versionId] = PLACE;
  catalogue.addPackage({ id: packageId, name: 'Harbour roads ', productName: 'Roads' });
  catalogue.addVersion(packageId, { id: '7000001', createdOn: '2026-10-20' });
  catalogue.addVersion(packageId, {
    id: versionId,
    createdOn: '2026-11-20',
    supplyType: 'Change Only Update',
  });
  catalogue.addFile(packageId, versionId, { fileName: 'a b&c/../ü.zip', size: 5 });
  catalogue.addFile(packageId, versionId, {
    fileName: 'said.txt',
    text: 'hello',
    listedSize: 9,
    md5: '0'.repeat(32),
  });
  catalogue.addFile(packageId, versionId, { fileName: 'bare.csv', listedSize: null, listedMd5: null });

  const odd = hub.expected(packageId, versionId, 'a b&c/../ü.zip');
  expect(await document()).toMatchObject({
    supplyType: 'Change Only Update',
    reason: 'UPDATE',
    previousVersionUrl: `${BASE}/dataPackages/${packageId}/versions/7000001`,
    downloads: [
      { fileName: 'a b&c/../ü.zip', size: 5, md5: odd.md5 },
      { fileName: 'said.txt', size: 9, md5: '0'.repeat(32) },
      { fileName: 'bare.csv' },
    ],
  });
  expect(hub.expected(packageId, versionId, 'said.txt')).toEqual({
    size: 5,
    md5: '5d41402abc4b2a76b9719d911017c592',
  });
  const got = await ask(hub, await link(hub, packageId, versionId, 'a b&c/../ü.zip'));
  expect(got.body).toHaveLength(5);

  catalogue.removeVersion(packageId, versionId);
  expect((await asDepartment(hub, `/dataPackages/${packageId}/versions/${versionId}`)).status).toBe(404);
  catalogue.reset();
  expect((await asDepartment(hub, `/dataPackages/${packageId}`)).status).toBe(404);
  expect(() => hub.expected(packageId, versionId, 'said.txt')).toThrow(/no 0040990001/);
});

test('a package may be given to another account', async () => {
  hub.catalogue.addPackage({ id: '77', name: 'theirs' }, hub.keys.empty);
  const theirs = await ask(hub, `${BASE}/dataPackages`, { headers: { key: hub.keys.empty } });
  expect(parse(theirs)).toMatchObject([{ id: '77', name: 'theirs', productId: 'NGDAD', versions: [] }]);
  expect((await asDepartment(hub, '/dataPackages/77')).status).toBe(404);
});
