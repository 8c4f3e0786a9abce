import '../components/setup.ts';

import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { openFileRows } from '../../../components/stores/open-rows.ts';
import { productRows } from '../../../components/stores/product-rows.ts';
import { packageRows } from '../../../components/stores/rows.ts';
import { entriesOf } from '../../../components/stores/wording.ts';
import { dataPackages } from '../../../utils/data-hub/data-package.ts';
import { products } from '../../../utils/data-hub/open-data.ts';
import { search } from '../../../utils/picker/search.ts';
import { release } from '../../gallery/open-data-samples.ts';
import { QUERIES } from './queries.ts';

const recorded = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../data-hub/recorded/${name}`, import.meta.url), 'utf8'));

const packages = packageRows(v.parse(dataPackages, recorded('data-packages.json')).entries);
const open = productRows(v.parse(products, recorded('product-details.json')).entries);
const entries = entriesOf([...packages, ...open]);
const first = (typed: string): string | undefined => search(entries, typed).rows[0]?.id;

test('among OpenData, all that is typed for a data package still finds it first', () => {
  const others = QUERIES.filter(({ typed, wants }) => !wants.includes(first(typed) ?? ''));
  expect(open.length).toBeGreaterThan(15);
  expect(others).toEqual([]);
});

test.each([
  ['OpenRoads', 'OpenRoads'],
  ['open roads', 'OpenRoads'],
  ['roads gpkg', 'OpenRoads'],
  ['opendata rivers', 'OpenRivers'],
  ['openuprn', 'OpenUPRN'],
  ['uprn open', 'OpenUPRN'],
  ['terrain contours', 'Terrain50'],
  ['boundary line', 'BoundaryLine'],
  ['250k', '250kScaleColourRaster'],
  ['zoomstak', 'OpenZoomstack'],
  ['code-point open', 'CodePointOpen'],
])('%s finds %s', (typed, id) => {
  expect(first(typed)).toBe(id);
});

test('data packages stand before OpenData while nothing is typed', () => {
  const kinds = search(entries, '').rows.map(({ kind }) => kind);
  expect(kinds.lastIndexOf('package')).toBe(kinds.indexOf('product') - 1);
});

test.each([
  ['gpkg tq', ['opengreens_gpkg_tq.zip']],
  ['shapefile ht', ['opengreens_essh_ht.zip']],
  ['mbtiles gb', ['opengreens_mbtiles_gb.zip']],
  ['gml 3 ss', ['opengreens_gml3_ss.zip']],
])('in a product, %s finds its file', (typed, found) => {
  const product = release('OpenGreenspace');
  const rows = entriesOf(openFileRows(product ?? { product: {} as never, files: [] }));
  expect(search(rows, typed).rows.map(({ id }) => id)).toEqual(found);
});

test('the whole country comes before its squares, and Northern Ireland is none', () => {
  const areas = (id: string) => [
    ...new Set(
      openFileRows(release(id) ?? { product: {} as never, files: [] }).map(({ part }) => part?.area),
    ),
  ];
  expect(areas('OpenGreenspace')).toEqual(['GB', 'HP', 'HT', 'SS', 'TQ']);
  expect(areas('Radon_Indicative_Atlas')).toEqual(['GB', 'NI']);
});
