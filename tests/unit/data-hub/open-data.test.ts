import { expect, test } from 'vitest';
import type { Shelf } from '../../../utils/catalogue.ts';
import { openDownloadPath, productFilesPath, productsPath } from '../../../utils/data-hub/address.ts';
import { createCatalogue } from '../../../utils/data-hub/catalogue.ts';
import { openFiles, product, products, type Release } from '../../../utils/data-hub/open-data.ts';
import { createProducts } from '../../../utils/data-hub/products.ts';
import { readAnswer } from '../../../utils/data-hub/read-answer.ts';
import { refusal } from '../../../utils/data-hub/refusal.ts';
import { bad, good, type Outcome } from '../../../utils/failure.ts';

const read = (value: unknown) => readAnswer(JSON.stringify(value), products);

const answered = (status: number) => ({ status, text: '', retryAfter: null });

test('a product keeps what is searched and shown; urls and surprises are dropped', () => {
  const answer = read([
    {
      id: 'Radon_Indicative_Atlas',
      name: 'BGS/UKHSA Radon data ',
      description: ['One.', 'Two.'],
      version: 'Version 3 (GB); Version 1 (NI)',
      url: 'https://api.os.uk/x?key=SECRET',
      areas: ['GB', 'NI'],
      formats: [{ format: 'ESRI® Shapefile' }, { format: 'Vector Tiles', subformat: '(MBTiles)' }],
    },
    // As in 2020: a text for a description, nothing of the rest; and things nobody has seen yet.
    { id: 'LIDS', name: 'LIDS', description: 'A text.', areas: 'GB', formats: null },
  ]);
  expect(answer).toEqual({
    ok: true,
    value: {
      entries: [
        {
          id: 'Radon_Indicative_Atlas',
          name: 'BGS/UKHSA Radon data',
          version: 'Version 3 (GB); Version 1 (NI)',
          areas: ['GB', 'NI'],
          formats: [{ format: 'ESRI® Shapefile' }, { format: 'Vector Tiles', subformat: '(MBTiles)' }],
        },
        { id: 'LIDS', name: 'LIDS', version: '', areas: [], formats: [] },
      ],
    },
  });
});

test.each(['', '..', '../x', '.hidden', 'a/b', 'a?b', 'x'.repeat(101)])('no product is called %j', (id) => {
  expect(read([{ id, name: 'X' }])).toMatchObject({ ok: false });
});

const FILE = { fileName: 'a.zip', size: 5, md5: 'A'.repeat(32), format: 'GML', subformat: '3', area: 'SS' };

test('a file keeps what OS has to be asked by, to the letter', () => {
  const answer = readAnswer(
    JSON.stringify([
      { ...FILE, url: 'https://api.os.uk/x?area=SS&redirect' },
      { fileName: 'b.zip', format: 'ESRI® Shapefile ', area: 'GB', subformat: null },
    ]),
    openFiles,
  );
  expect(answer).toEqual({
    ok: true,
    value: {
      entries: [
        {
          fileName: 'a.zip',
          size: 5,
          md5: 'a'.repeat(32),
          openData: { fileName: 'a.zip', area: 'SS', format: 'GML', subformat: '3' },
        },
        { fileName: 'b.zip', openData: { fileName: 'b.zip', area: 'GB', format: 'ESRI® Shapefile ' } },
      ],
    },
  });
});

test('files that are called alike are told apart by area and format, and asked for by their own name', () => {
  const answer = readAnswer(
    JSON.stringify([FILE, { ...FILE, area: 'HT' }, { ...FILE, fileName: 'c.zip' }]),
    openFiles,
  );
  const files = answer.ok ? answer.value.entries : [];
  expect(files.map(({ fileName }) => fileName)).toEqual(['SS GML 3 a.zip', 'HT GML 3 a.zip', 'c.zip']);
  expect(files.map(({ openData }) => openData.fileName)).toEqual(['a.zip', 'a.zip', 'c.zip']);
});

test('a landing page is no list of products', () => {
  expect(readAnswer('{"links":[]}', products)).toEqual({
    ok: false,
    failure: { kind: 'unreadable', what: 'landing-page' },
  });
  expect(readAnswer('{"links":[]}', product)).toMatchObject({ ok: false });
});

test('addresses are built as the API writes its own', () => {
  expect(productsPath).toBe('/downloads/v1/products?expanded');
  expect(productFilesPath('OpenRoads')).toBe('/downloads/v1/products/OpenRoads/downloads');
  const filter = { fileName: 'a b.zip', area: 'GB', format: 'ESRI® Shapefile', subformat: '(Contours)' };
  expect(openDownloadPath('Terrain50', filter)).toBe(
    '/downloads/v1/products/Terrain50/downloads?area=GB&format=ESRI%C2%AE+Shapefile&subformat=%28Contours%29&fileName=a+b.zip&redirect',
  );
  expect(openDownloadPath('X', { fileName: 'f', area: '', format: 'CSV' })).toBe(
    '/downloads/v1/products/X/downloads?format=CSV&fileName=f&redirect',
  );
});

test('without a key, no refusal is about a key', () => {
  expect(refusal(answered(401), null)).toEqual({ kind: 'unexpected-status', status: 401 });
  expect(refusal(answered(403), null)).toEqual({ kind: 'unexpected-status', status: 403 });
  expect(refusal(answered(401), 'k')).toEqual({ kind: 'key-refused' });
  expect(refusal(answered(404), null)).toEqual({ kind: 'not-found' });
});

function office(answers: Readonly<Record<string, string>>) {
  const asked: (readonly [string, string | null])[] = [];
  const catalogue = createCatalogue({
    async ask(path, key) {
      asked.push([path, key]);
      const text = answers[path];
      return good({ status: text === undefined ? 404 : 200, text: text ?? '{}', retryAfter: null });
    },
  });
  return { catalogue, asked };
}

const ROADS = { id: 'OpenRoads', name: 'OS Open Roads', version: '2026-04' };

test('OpenData is asked for without a key: the list, and a product with its files', async () => {
  const { catalogue, asked } = office({
    [productsPath]: JSON.stringify([ROADS]),
    '/downloads/v1/products/OpenRoads': JSON.stringify(ROADS),
    [productFilesPath('OpenRoads')]: JSON.stringify([FILE]),
  });
  expect(await catalogue.products()).toMatchObject({ value: { entries: [{ id: 'OpenRoads' }] } });
  expect(await catalogue.release('OpenRoads')).toMatchObject({
    ok: true,
    value: { product: { version: '2026-04' }, files: [{ fileName: 'a.zip' }] },
  });
  expect(await catalogue.release('Gone')).toMatchObject({
    failure: { kind: 'not-found', of: 'product' },
  });
  expect(new Set(asked.map(([, key]) => key))).toEqual(new Set([null]));
});

test('what OS says of another product is not taken for this one', async () => {
  const { catalogue } = office({
    '/downloads/v1/products/OpenRivers': JSON.stringify(ROADS),
    [productFilesPath('OpenRivers')]: '[]',
  });
  expect(await catalogue.release('OpenRivers')).toMatchObject({ ok: false, failure: { kind: 'unreadable' } });
});

test('what OS said lies on the shelf, and is not asked for twice', async () => {
  const { catalogue, asked } = office({
    [productsPath]: JSON.stringify([ROADS]),
    '/downloads/v1/products/OpenRoads': JSON.stringify(ROADS),
    [productFilesPath('OpenRoads')]: JSON.stringify([FILE]),
  });
  const put: unknown[] = [];
  let shelved: Awaited<ReturnType<Shelf['release']>>;
  const shelf: Pick<Shelf, 'release' | 'putProducts' | 'putRelease'> = {
    release: async () => shelved,
    putProducts: async (list) => void put.push(list),
    async putRelease(release) {
      shelved = release;
    },
  };
  const told: string[] = [];
  let now = 7;
  const open = createProducts({
    catalogue,
    shelf,
    clock: { now: () => now },
    publish: (what) => told.push(what),
  });
  expect(await open.refresh()).toEqual({ ok: true, value: null });
  expect(put).toMatchObject([{ at: 7, value: [{ id: 'OpenRoads' }] }]);
  await open.release('OpenRoads');
  await open.release('OpenRoads');
  expect(asked).toHaveLength(3);
  expect(told).toEqual(['products', 'release']);

  now += 3_600_000;
  await open.release('OpenRoads');
  expect(asked).toHaveLength(5);
});

test('a release that is old is asked for again; where OS cannot be asked it does all the same', async () => {
  const value = { product: { ...ROADS, areas: [], formats: [] }, files: [] };
  const answers: Outcome<Release>[] = [bad({ kind: 'offline' }), bad({ kind: 'not-found' })];
  const open = createProducts({
    catalogue: {
      products: async () => bad({ kind: 'offline' }),
      release: async () => answers.shift() ?? bad({ kind: 'offline' }),
    },
    shelf: {
      release: async () => ({ value, at: 0 }),
      putProducts: async () => {},
      putRelease: async () => {},
    },
    clock: { now: () => 86_400_000 },
    publish: () => {},
  });
  expect(await open.release('OpenRoads')).toEqual({ ok: true, value });
  expect(await open.release('OpenRoads')).toEqual({ ok: false, failure: { kind: 'not-found' } });
});
