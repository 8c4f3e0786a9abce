// @vitest-environment node
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DataHub, startDataHub } from '../../data-hub/hub.ts';
import { asDepartment, ask, BASE, parse } from './ask.ts';

let hub: DataHub;
beforeAll(async () => {
  hub = await startDataHub();
});
afterAll(() => hub.close());

interface Version {
  readonly id: string;
  readonly url: string;
  readonly createdOn: string;
  readonly previousVersionUrl?: string;
  readonly nextVersionUrl?: string;
  readonly downloads: readonly { fileName: string; url: string; size?: number; md5?: string }[];
}
type Package = { id: string; createdOn: string; name: string; versions: readonly Version[] };

const list = async () => parse(await asDepartment(hub, '/dataPackages')) as Package[];
const version = async (path: string) => parse(await asDepartment(hub, `/dataPackages/${path}`)) as Version;

test('the list has every package, newest first, with summaries in the recorded shape', async () => {
  const packages = await list();
  expect(packages).toHaveLength(39);
  const days = packages.map(({ createdOn }) => createdOn);
  expect(days).toEqual([...days].sort().reverse());
  const fields = ['id', 'name', 'url', 'createdOn', 'productId', 'productName', 'versions'];
  expect(Object.keys(packages[0] ?? {})).toEqual(fields);
  const summary = ['id', 'url', 'createdOn', 'reason', 'supplyType', 'productVersion', 'format'];
  expect(Object.keys(packages[0]?.versions[0] ?? {})).toEqual(summary);
});

test('the catalogue has every oddity seen', async () => {
  const packages = await list();
  const text = JSON.stringify(packages);
  for (const word of ['"FULL"', '"COU"', '"Full"', '"Change Only Update"', 'UPDATE_FORMAT', 'RESUPPLY']) {
    expect(text).toContain(word);
  }
  expect(text).toContain('\ufffd');
  expect(packages.filter(({ name }) => name === 'BaseLine')).toHaveLength(3);
  expect(packages.some(({ name }) => name !== name.trim())).toBe(true);
  expect(text).toContain('\\t"');
  const daily = packages.find(({ versions }) => versions.length === 340);
  const days = daily?.versions.map(({ createdOn }) => Date.parse(createdOn) / 86_400_000) ?? [];
  expect(Math.max(...days.slice(1).map((day, i) => (days[i] ?? 0) - day))).toBe(26);
});

test('a package, its versions, and a version with links to its neighbours', async () => {
  const one = parse(await asDepartment(hub, '/dataPackages/0040160207')) as Package;
  expect(one.versions).toHaveLength(9);
  expect(parse(await asDepartment(hub, '/dataPackages/0040160207/versions'))).toEqual(one.versions);
  const ids = one.versions.map(({ id }) => id);
  const middle = await version(`0040160207/versions/${ids[1]}`);
  expect(middle.previousVersionUrl).toBe(`${BASE}/dataPackages/0040160207/versions/${ids[2]}`);
  expect(middle.nextVersionUrl).toBe(`${BASE}/dataPackages/0040160207/versions/${ids[0]}`);
  const newest = await version('0040160207/versions/latest');
  expect(newest.id).toBe(ids[0]);
  expect('nextVersionUrl' in newest).toBe(false);
  expect('previousVersionUrl' in (await version(`0040160207/versions/${ids[8]}`))).toBe(false);
  expect(newest.downloads[0]?.fileName).toBe(`${ids[0]}-Order_Details.txt`);
  expect(newest.downloads[1]?.fileName).toBe('ABFLGB_CSV_COU.zip');
});

test('size and md5 may be missing', async () => {
  const { downloads } = await version('0040130066/versions/6850037');
  expect(downloads.map((file) => ['size' in file, 'md5' in file])).toEqual([
    [true, false],
    [false, true],
    [false, false],
  ]);
});

test('10,000 files are listed, once per grid square', async () => {
  const { downloads } = await version('0040154877/versions/6898089');
  const names = downloads.map(({ fileName }) => fileName);
  expect(new Set(names).size).toBe(10_000);
  expect(names.every((name) => /^5436275-[H-T][A-HJ-Z]\d[05]\d[05]\.gz$/.test(name))).toBe(true);
  expect(names).not.toEqual([...names].sort());
  const sizes = downloads.map(({ size }) => size ?? 0);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1000);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(60_000);
});

test('a key in the query is echoed into every url, a header never', async () => {
  const key = hub.keys.department;
  const echoed = await ask(hub, `${BASE}/dataPackages/0040160207/versions/latest?key=${key}`);
  const urls = [...echoed.body.toString().matchAll(/"[a-zA-Z]*[uU]rl":"([^"]*)"/g)].map(
    ([, url]) => url ?? '',
  );
  expect(urls).toHaveLength(5);
  expect(urls.every((url) => url.includes(`key=${key}`))).toBe(true);
  expect(urls.at(-1)).toMatch(/fileName=ABFLGB_CSV_COU\.zip&key=/);
  expect((await ask(hub, `${BASE}/dataPackages?key=${key}`)).body.toString()).toContain(`?key=${key}"`);
  const clean = await asDepartment(hub, '/dataPackages/0040160207/versions/latest');
  expect(clean.body.toString()).not.toContain('key=');
});

test.each([
  ['/dataPackages/999', 404],
  ['/dataPackages/24816/versions/1', 404],
  ['/dataPackages/24816/versions/156751/downloads', 400],
  ['/dataPackages/24816/versions/156751/downloads?fileName=other.zip', 404],
  ['/dataPackages/24816/versions/latest/downloads?fileName=wtr_fts_water.zip', 404],
])('%s is %i', async (path, status) => {
  const reply = await asDepartment(hub, path);
  expect(reply.status).toBe(status);
  expect(parse(reply)).toMatchObject({ message: expect.any(String) });
});

test('unknown paths get 200 and the landing JSON', async () => {
  for (const address of ['https://api.os.uk/', `${BASE}/dataPackages/24816/files`, `${BASE}/nothing`]) {
    const reply = await asDepartment(hub, address.slice(BASE.length) || '/', {});
    expect(reply.status).toBe(200);
  }
  expect(parse(await ask(hub, 'https://api.os.uk/'))).toMatchObject({ name: 'OS APIs' });
  expect((await ask(hub, `${BASE}/openapi.yaml`)).body.toString()).toMatch(/^openapi:/);
});

test('HEAD says what GET says, without the body; other methods are 405', async () => {
  const get = await asDepartment(hub, '/dataPackages/24816');
  const head = await asDepartment(hub, '/dataPackages/24816', { method: 'HEAD' });
  expect(head.status).toBe(200);
  expect(head.body).toHaveLength(0);
  expect(head.headers['content-length']).toBe(get.headers['content-length']);
  expect((await asDepartment(hub, '/dataPackages', { method: 'DELETE' })).status).toBe(405);
});
