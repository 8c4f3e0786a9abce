import type { PackageSpec } from '../catalogue/spec.ts';
import { build, dotted, type PackageRecipe } from './build.ts';
import { chunks, orderDetails, zip } from './files.ts';
import { ORDER_NUMBER } from './ids.ts';

/** MasterMap, VectorMap, Code-Point and one-off orders: ten-digit ids, free-text formats (FACTS §0.7, §2.4). */
type Words = PackageRecipe['words'];

const order: Words = () => ({ reason: 'ONLINE_ORDER' });

/** A one-off order: one version, made the day it was ordered. */
const oneOff = (recipe: Omit<PackageRecipe, 'ages'>): PackageRecipe => ({
  words: order,
  ...recipe,
  ages: [recipe.createdDaysAgo],
});

const TOPO = { productId: 'MMTOPO', productName: 'OS MasterMap Topography' };

const RECIPES: readonly PackageRecipe[] = [
  {
    // The national cover of 5 km tiles, 10,000 files, and a small version before it.
    id: '0040154877',
    name: 'MasterMap GB',
    ...TOPO,
    createdDaysAgo: 900,
    ages: [40, 82],
    format: 'GML 2.1.2',
    files: ({ daysAgo, day }) => chunks(daysAgo === 40 ? 10_000 : 120, day),
  },
  oneOff({
    id: '0040212031',
    name: 'town centre MM',
    ...TOPO,
    createdDaysAgo: 125,
    format: 'GML 2 Geo chunk  2km',
    files: ({ day }) => chunks(36, `${day} town`),
  }),
  oneOff({
    id: '0040208204',
    name: 'topo',
    ...TOPO,
    createdDaysAgo: 276,
    format: 'GML 2 Non Geo chunk 30MB',
    files: ({ day }) =>
      Array.from({ length: 24 }, (_, i) =>
        zip(`${ORDER_NUMBER}-${String(i + 1).padStart(4, '0')}.gz`, 30 + i, day),
      ),
  }),
  {
    id: '0040190012',
    name: 'canal side trial',
    productId: 'TOPODL',
    productName: 'OS MasterMap Topography - 5km DOWNLOAD',
    createdDaysAgo: 851,
    ages: [20, 70, 130, 190, 250],
    format: 'GeoPackage',
    files: ({ day }) => [zip(`OSMasterMapTopography_gpkg_${ORDER_NUMBER}.zip`, 640, day)],
  },
  oneOff({
    id: '0040201580',
    name: 'Heights of buildings ',
    productId: 'BLDHDL',
    productName: 'OS MasterMap Building Heights - 5km DOWNLOAD',
    createdDaysAgo: 333,
    format: 'CSV',
    files: ({ day }) => [zip('building_heights_csv.zip', 90, day)],
  }),
  oneOff({
    // Raster: many tiles, and a note that lists them (FACTS §3).
    id: '0040212315',
    name: 'VML_tiff',
    productId: 'LMVGML',
    productName: 'OS VectorMap Local',
    createdDaysAgo: 111,
    format: 'TIFF',
    files: ({ id, day }) => [
      orderDetails(id, 'OS VectorMap Local'),
      ...['SU41', 'SU42', 'SU51', 'SU52', 'SU61', 'SU62', 'SZ49', 'SZ59'].map((tile) =>
        zip(`${tile.toLowerCase()}_vml.tif`, 55, day),
      ),
    ],
  }),
  {
    id: '0040185741',
    name: 'postcodes-code-point',
    productId: 'CODEPT',
    productName: 'Code-Point',
    createdDaysAgo: 979,
    ages: [18, 108, 198, 288],
    format: 'GeoPackage',
    // A trailing TAB, as seen (FACTS §0.7).
    words: ({ day }) => ({ productVersion: `Code-Point ${dotted(day)}\t` }),
    files: ({ day }) => [zip('codept_gpkg_gb.zip', 130, day)],
  },
  {
    id: '0040079901',
    name: 'First download Feb 2012',
    productId: 'CODEPP',
    productName: 'Code-Point with polygons',
    createdDaysAgo: 5382,
    ages: [100, 190],
    format: 'ESRI\ufffd Shape',
    words: ({ daysAgo }) => (daysAgo === 100 ? { format: 'Esri® Shape' } : {}),
    files: ({ day }) => [zip('codepp_shp_gb.zip', 210, day)],
  },
  oneOff({
    id: '0040209144',
    name: 'AddressBase',
    productId: 'ABPOSTSLA',
    productName: 'AddressBase',
    createdDaysAgo: 236,
    format: 'CSV',
    words: () => ({ reason: 'ONLINE_ORDER', productVersion: ' E125 February 2026 Update ' }),
    files: ({ day }) => [zip('ab_gb_csv.zip', 260, day)],
  }),
  oneOff({
    id: '0040203377',
    name: 'premium 5km sample',
    productId: 'AB76DL',
    productName: 'AddressBase Premium - 5km DOWNLOAD',
    createdDaysAgo: 300,
    format: 'GML 3',
    files: ({ day }) => [zip('AB76_SU4010.zip', 45, day), zip('AB76_SU4015.zip', 47, day)],
  }),
  {
    // Formally optional fields left out: md5 of one file, size of another, both of a third (FACTS §2.3).
    id: '0040130066',
    name: 'Old supply without sums',
    productId: 'ABPLISSLA',
    productName: 'AddressBase Plus - Islands',
    createdDaysAgo: 2200,
    ages: [160, 202],
    format: 'CSV',
    files: ({ day }) => [
      { ...zip('ABPLIS_CSV.zip', 92, day), listedMd5: null },
      { ...zip('ABPLIS_HEADERS.zip', 6, day), listedSize: null },
      { ...zip('ABPLIS_NOTES.zip', 3, day), listedSize: null, listedMd5: null },
    ],
  },
  ...['North', 'Midlands', 'South'].map((region, i) =>
    oneOff({
      id: `00402108${40 + i}`,
      name: `Depots ${region}`,
      productId: 'LMVGML',
      productName: 'OS VectorMap Local',
      createdDaysAgo: 146,
      format: 'GeoPackage',
      files: ({ day }) => [zip(`vmlocal_gpkg_${region.toLowerCase()}.zip`, 75 + i, day)],
    }),
  ),
  oneOff({
    // An order still being made: a version without a single file.
    id: '0040213090',
    name: 'waiting for files',
    ...TOPO,
    createdDaysAgo: 0,
    format: 'GeoPackage',
    files: () => [],
  }),
];

export const classicPackages: readonly PackageSpec[] = RECIPES.map(build);
