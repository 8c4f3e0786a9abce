import type { PackageSpec } from '../catalogue/spec.ts';
import { build, dotted, type MakeFiles, type PackageRecipe } from './build.ts';
import { orderDetails, zip } from './files.ts';

/** AddressBase: an epoch every six weeks, GB and Islands apart, `Full` / `Change Only Update` (FACTS §2.5, §3). */
const EPOCHS = [32, 74, 116, 158, 200, 242, 284, 326, 364];

/** The age at which `productVersion` changed its form and Order_Details came first (FACTS §0.4, §0.7). */
const NEW_FORM = 116;

/** As seen (FACTS §3); Premium is "about 9.6 GB". The md5 of such sizes comes from `checkpoints.ts`. */
const PLUS_BYTES = 5_329_516_822;
const PREMIUM_BYTES = 9_612_345_678;

function withDetails(productName: string, file: MakeFiles): MakeFiles {
  return (place) =>
    place.daysAgo <= NEW_FORM ? [orderDetails(place.id, productName), ...file(place)] : file(place);
}

/** "E128 June 2026 Update" before the change, "AddressBase Plus 03.07.2026" after it; GB and Islands share it. */
function epoch(productName: string, lag = 0): NonNullable<PackageRecipe['words']> {
  return ({ day, daysAgo }) => {
    const common = EPOCHS.find((age) => age >= daysAgo) ?? daysAgo;
    const released = new Date(Date.parse(day) - (common - daysAgo + lag) * 86_400_000 - 34 * 86_400_000);
    const month = released.toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' });
    const productVersion =
      daysAgo <= NEW_FORM
        ? `${productName.replace(' - Islands', '')} ${dotted(released.toISOString().slice(0, 10))}`
        : `E${132 - EPOCHS.indexOf(common)} ${month} ${released.getUTCFullYear()} Update`;
    return { productVersion };
  };
}

type AddressRecipe = Omit<PackageRecipe, 'format' | 'createdDaysAgo'> & { readonly cou?: boolean };

function addressBase({ cou = false, ...recipe }: AddressRecipe): PackageRecipe {
  return {
    format: 'CSV',
    createdDaysAgo: 1700,
    ...recipe,
    words: (place) => ({
      ...(recipe.words ?? epoch(recipe.productName))(place),
      ...(cou && { supplyType: 'Change Only Update' }),
    }),
    files: withDetails(recipe.productName, recipe.files),
  };
}

const PLUS = { productId: 'ABFLATSLA', productName: 'AddressBase Plus' };
const ISLANDS = { productId: 'ABPLISSLA', productName: 'AddressBase Plus - Islands' };
/** Islands come a day after GB; the newest has not come yet for the Full pair (FACTS §2.5). */
const ISLAND_AGES = EPOCHS.map((age) => age - 1);

const RECIPES: readonly PackageRecipe[] = [
  addressBase({
    id: '0040147203',
    name: 'Registers - AddressBase Plus (FULL)',
    ...PLUS,
    ages: EPOCHS,
    files: ({ daysAgo }) => [{ fileName: 'ABFLGB_CSV.zip', size: PLUS_BYTES - daysAgo * 149_830 }],
  }),
  addressBase({
    id: '0040144118',
    name: 'Registers - AddressBase Plus Islands (FULL)',
    ...ISLANDS,
    ages: ISLAND_AGES.slice(1),
    files: ({ day }) => [zip('ABPLIS_CSV.zip', 2900, day)],
  }),
  addressBase({
    id: '0040160207',
    name: 'Registers - AddressBase Plus (COU)',
    ...PLUS,
    ages: EPOCHS,
    cou: true,
    files: ({ day }) => [zip('ABFLGB_CSV_COU.zip', 6400, day)],
  }),
  addressBase({
    id: '0040160209',
    name: 'Registers - AddressBase Plus Islands (COU)',
    ...ISLANDS,
    ages: ISLAND_AGES,
    cou: true,
    files: ({ day }) => [zip('ABPLIS_CSV_COU.zip', 559, day)],
  }),
  addressBase({
    id: '0040188034',
    name: 'premium_changes',
    productId: 'AB7666SLA',
    productName: 'AddressBase Premium',
    ages: EPOCHS.slice(0, 4),
    cou: true,
    files: ({ day }) => [zip('AB76GB_CSV_COU.zip', 3200, day)],
  }),
  addressBase({
    id: '0040188041',
    name: 'premium_whole',
    productId: 'AB7666SLA',
    productName: 'AddressBase Premium',
    ages: EPOCHS.slice(0, 2),
    files: ({ daysAgo }) => [{ fileName: 'AB76GB_CSV.zip', size: PREMIUM_BYTES - daysAgo * 100_003 }],
  }),
  addressBase({
    id: '0040208166',
    name: 'core weekly',
    productId: 'ABCOGBSLA',
    productName: 'AddressBase Core - Great Britain',
    // Tuesdays, counted from Monday 23 November 2026.
    ages: Array.from({ length: 40 }, (_, i) => 6 + 7 * i),
    words: ({ day }) => ({ productVersion: `AddressBase Core ${dotted(day)}`, format: 'GeoPackage' }),
    files: ({ day }) => [zip('ab_core_gb_gpkg.zip', 70, day)],
  }),
];

export const addressBasePackages: readonly PackageSpec[] = RECIPES.map(build);
