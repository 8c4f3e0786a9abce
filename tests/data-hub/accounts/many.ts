import type { PackageSpec } from '../catalogue/spec.ts';
import { seedOf } from '../content/blocks.ts';
import { build, type PackageRecipe } from '../packages/build.ts';
import { zip } from '../packages/files.ts';

const PLACES =
  'Harbour Valley Moor Forest Market Canal Station Mill Bridge Common Heath Abbey Quarry Marsh Down'.split(
    ' ',
  );
const USES = ['addresses', 'roads', 'land cover', 'water', 'buildings', 'structures', 'sites', 'base'];
const FEATURES = [
  'add_gb_builtaddress',
  'trn_ntwk_roadlink',
  'lnd_fts_land',
  'wtr_fts_water',
  'bld_fts_buildingpart',
];

/** An account of `count` packages with 1–12 versions each, ids from `firstId` on; the same every time. */
export function manyPackages(count: number, firstId: number): readonly PackageSpec[] {
  return Array.from({ length: count }, (_, i) => {
    const draw = seedOf(`${firstId} ${i}`);
    const from = <T>(all: readonly T[], shift: number) => all[(draw >>> shift) % all.length] as T; // never empty
    const classic = draw % 4 === 0;
    const age = 20 + (draw % 340);
    const recipe: PackageRecipe = {
      id: classic ? `00${firstId * 100_000 + i}` : String(firstId * 1000 + i),
      name: `${from(PLACES, 3)} ${from(USES, 7)} ${i + 1}`,
      productId: classic ? 'MMTOPO' : 'NGDAD',
      productName: classic ? 'OS MasterMap Topography' : `OS S+B Recipe: ${from(USES, 7)}`,
      createdDaysAgo: age,
      ages: Array.from({ length: 1 + ((draw >>> 9) % 12) }, (_, n) => Math.floor(age / (n + 1))).filter(
        (one, n, all) => all.indexOf(one) === n,
      ),
      format: from(['CSV', 'GeoPackage', 'GML 2.1.2'], 11),
      files: ({ day }) => FEATURES.slice(0, 1 + (draw % 5)).map((feature) => zip(`${feature}.zip`, 4, day)),
    };
    return build(recipe);
  });
}
