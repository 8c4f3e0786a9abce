// @vitest-environment node
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DataHub, startDataHub } from '../../data-hub/hub.ts';
import { ask, BASE, parse } from './ask.ts';

let hub: DataHub;
beforeAll(async () => {
  hub = await startDataHub();
});
afterAll(() => hub.close());

const get = (path: string) => ask(hub, `${BASE}${path}`);
type Download = { md5: string; size: number; url: string; fileName: string };

test('26 products, short or expanded, without a key', async () => {
  const short = parse(await get('/products')) as object[];
  expect(short).toHaveLength(26);
  expect(Object.keys(short[0] ?? {})).toEqual(['id', 'name', 'description', 'version', 'url']);
  for (const query of ['?expanded', '?expanded=true']) {
    const [first] = parse(await get(`/products${query}`)) as object[];
    expect(first).toMatchObject({ areas: ['GB'], formats: [{ format: 'TIFF-LZW' }], imageCount: 3 });
  }
  expect(parse(await get('/products/MiniScale'))).toMatchObject({
    formats: [{ format: 'Zip file (containing EPS, Illustrator and TIFF-LZW)' }],
  });
});

test('an unknown product is 404 with a way back', async () => {
  const reply = await get('/products/Nothing');
  expect(reply.status).toBe(404);
  expect(parse(reply)).toMatchObject({ downloadCatalogueUrl: `${BASE}/products` });
});

test('downloads are filtered by what their own url says', async () => {
  const all = parse(await get('/products/OpenGreenspace/downloads')) as Download[];
  const squares = parse(await get('/products/OpenGreenspace/downloads?area=SS')) as Download[];
  expect(squares).toHaveLength(4);
  expect(all.length).toBeGreaterThan(200);
  const shape = '/products/OpenGreenspace/downloads?area=HT&format=ESRI%C2%AE+Shapefile';
  const [only, ...others] = parse(await get(shape)) as Download[];
  expect(others).toEqual([]);
  expect(Object.keys(only ?? {})).toEqual(['md5', 'size', 'url', 'format', 'area', 'fileName']);
  expect(only?.url).toBe(`${BASE}${shape.replace(/(area=HT)&(.*)/, '$1&$2')}&redirect`);
  expect(parse(await get('/products/OpenGreenspace/downloads?area=XX'))).toEqual([]);
});

test('redirect goes to the file when exactly one fits, and lists them otherwise', async () => {
  const lids = parse(await get('/products/LIDS/downloads')) as Download[];
  expect(lids).toHaveLength(11);
  const one = lids[3];
  const reply = await ask(hub, one?.url ?? '');
  expect(reply.status).toBe(307);
  expect(parse(reply)).toEqual(one);
  const { pathname } = new URL(reply.headers.location ?? '');
  expect(pathname).toBe(`/downloads/LIDS/2026-09/allGB/CSV/${one?.fileName}`);
  const file = await ask(hub, reply.headers.location ?? '');
  expect(file.body).toHaveLength(one?.size ?? -1);
  expect(createHash('md5').update(file.body).digest('hex')).toBe(one?.md5);
  expect((await get('/products/LIDS/downloads?redirect')).status).toBe(200);
  expect(parse(await get('/products/LIDS/downloads?area=XX&redirect'))).toEqual([]);
});

test('pictures are redirects to a JPEG', async () => {
  const reply = await get('/products/OpenRoads/images/2?large');
  expect(reply.status).toBe(307);
  const picture = await ask(hub, reply.headers.location ?? '');
  expect(picture.body.subarray(0, 2).toString('hex')).toBe('ffd8');
  expect((await get('/products/OpenRoads/images/3')).status).toBe(404);
});
