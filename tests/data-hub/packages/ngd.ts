import type { PackageSpec } from '../catalogue/spec.ts';
import { build, every, type PackageRecipe } from './build.ts';
import { features, orderSummary, zip } from './files.ts';

/** NGD "Select+Build" packages: short ids, `FULL` / `COU`, product `NGDAD` (FACTS §0.1, §2). */
const RECIPE = 'OS S+B Recipe: ';
const ngd = (recipe: Omit<PackageRecipe, 'productId'>): PackageRecipe => ({ ...recipe, productId: 'NGDAD' });

const ADDRESSES = ['add_gb_builtaddress', 'add_gb_royalmailaddress', 'add_gb_historicaddress'];
const EVERYTHING = [
  ...ADDRESSES,
  'add_isl_royalmailaddress',
  'trn_ntwk_roadlink',
  'trn_ntwk_roadnode',
  'trn_fts_roadtrackorpath',
  'lnd_fts_land',
  'lnd_fts_landform',
  'wtr_fts_water',
  'wtr_ntwk_waterlink',
  'bld_fts_buildingpart',
  'str_fts_structure',
  'lus_fts_site',
];

const one =
  (fileName: string, kilobytes: number): PackageRecipe['files'] =>
  ({ day }) => [zip(fileName, kilobytes, day)];

/** A single version and one small zip: most packages of a real account are like this. */
const single = (
  id: string,
  name: string,
  recipe: string,
  daysAgo: number,
  fileName: string,
  kilobytes = 40,
) =>
  ngd({
    id,
    name,
    productName: `${RECIPE}${recipe}`,
    createdDaysAgo: daysAgo,
    ages: [daysAgo],
    format: 'GeoPackage',
    files: one(fileName, kilobytes),
  });

const RECIPES: readonly PackageRecipe[] = [
  single('24816', 'flood plain test', 'flood plain', 2, 'wtr_fts_water.zip', 12),
  single('24655', 'Harbours and quays ', 'Coastal structures ', 9, 'str_fts_structure.zip'),
  single('24410', 'Heathland\t', 'Heathland 2026', 17, 'lnd_fts_land.zip'),
  single('24377', 'cycle paths', 'Roads, tracks and paths', 21, 'trn_fts_roadtrackorpath.zip', 300),
  single('23991', 'Moor  and  fell', 'Landform', 38, 'lnd_fts_landform.zip', 900),
  single('19004', 'BaseLine', 'BaseLine', 242, 'lnd_fts_land.zip'),
  single('19005', 'BaseLine', 'BaseLine', 242, 'wtr_fts_water.zip'),
  single('21440', 'BaseLine', 'BaseLine', 166, 'bld_fts_buildingpart.zip'),
  single('20102', 'Wales – ffyrdd', 'Rhwydwaith ffyrdd', 201, 'trn_ntwk_roadlink.zip'),
  ngd({
    id: '24102',
    name: 'National base',
    productName: `${RECIPE}National base`,
    createdDaysAgo: 113,
    ages: [22, 53, 83, 113],
    format: 'GeoPackage',
    files: ({ day }) => features(EVERYTHING, 60, day),
  }),
  ngd({
    // 340 versions, one a day, with a gap of 25 days after which a RESUPPLY came (FACTS §2.5).
    id: '15731',
    name: 'Addresses Daily',
    productName: `${RECIPE}GB addresses`,
    createdDaysAgo: 420,
    ages: [...every(1, 0, 221), ...every(1, 247, 364)],
    format: 'CSV',
    words: ({ daysAgo }) =>
      daysAgo === 221 ? { reason: 'RESUPPLY', supplyType: 'FULL' } : { supplyType: 'COU' },
    files: ({ day }) => features(ADDRESSES, 3, day),
  }),
  ngd({
    id: '20355',
    name: 'Private rents: addresses',
    productName: `${RECIPE}GB built addresses`,
    createdDaysAgo: 30,
    ages: every(1, 0, 30),
    format: 'CSV',
    words: ({ daysAgo }) => ({ supplyType: daysAgo === 30 ? 'FULL' : 'COU' }),
    files: ({ day, daysAgo }) => features(['add_gb_builtaddress'], daysAgo === 30 ? 400 : 5, day),
  }),
  ngd({
    // Two versions of one productVersion that differ in format (FACTS §0.2, §2.5).
    id: '20981',
    name: 'South West',
    productName: `${RECIPE}Land use - regional data `,
    createdDaysAgo: 190,
    ages: [138, 190],
    format: 'GeoPackage',
    words: ({ daysAgo }) => ({
      productVersion: '2025-03-31',
      ...(daysAgo === 138 && { reason: 'UPDATE_FORMAT', format: 'CSV' }),
    }),
    files: one('lus_fts_site.zip', 150),
  }),
  ngd({
    // Words no document knows: clients must live with them (FACTS §11.10).
    id: '18777',
    name: 'Pilot of next year',
    productName: `${RECIPE}Pilot`,
    createdDaysAgo: 260,
    ages: [4, 100],
    format: 'Parquet',
    words: ({ daysAgo }) =>
      daysAgo === 4 ? { reason: 'REFRESH', supplyType: 'Partial' } : { reason: 'EXPANSION' },
    files: one('lnd_fts_land.zip', 20),
  }),
  ngd({
    id: '2411',
    name: 'atlas-of-parishes',
    productName: `${RECIPE}Atlas`,
    createdDaysAgo: 1253,
    ages: [326],
    format: 'GeoPackage',
    files: one('lus_fts_site.zip', 80),
  }),
  ngd({
    id: '22903',
    name: 'Island post',
    productName: `${RECIPE}Island addresses`,
    createdDaysAgo: 70,
    ages: every(7, 0, 70),
    format: 'CSV',
    words: ({ daysAgo }) => ({ supplyType: daysAgo === 70 ? 'FULL' : 'COU' }),
    files: ({ day }) => [
      zip('add_isl_royalmailaddress.zip', 8, day),
      orderSummary('add_isl_royalmailaddress', day, 4321),
    ],
  }),
  ngd({
    id: '21002',
    name: 'monthly_base',
    productName: `${RECIPE}monthly_base_v2`,
    createdDaysAgo: 175,
    ages: every(30, 25, 175),
    format: 'GeoPackage',
    files: ({ day }) => features(['bld_fts_buildingpart', 'str_fts_structure'], 110, day),
  }),
];

export const ngdPackages: readonly PackageSpec[] = RECIPES.map(build);
