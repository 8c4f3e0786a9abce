import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check, isProblem } from '../../../utils/folders/check.ts';
import type { Facts } from '../../../utils/folders/facts.ts';
import { place } from '../../../utils/folders/place.ts';
import { DEFAULT_TEMPLATE } from '../../../utils/folders/template.ts';
import { TOKENS } from '../../../utils/folders/tokens.ts';

const PLUS: Facts = {
  packageName: 'AddressBase Plus',
  packageId: '0040146690',
  productName: 'AddressBase Plus',
  productVersion: 'Currency Update 26/08/2021\t',
  createdOn: '2026-09-03',
  versionId: '6870746',
  supplyType: 'FULL',
  format: 'GML 2 Geo chunk  2km',
  name: 'ABFLGB_CSV.zip',
};

/** Of whose version little is known. */
const RIVERS: Facts = {
  packageName: 'OS Open Rivers',
  packageId: 'OpenRivers',
  productName: 'OS Open Rivers',
  productVersion: '2026-09',
  format: 'GML',
  name: 'oprvrs_gml3_gb.zip',
};

function placed(text: string, facts: Facts): string {
  const template = check(text);
  if (isProblem(template)) throw new Error(`${text}: ${template.kind}`);
  return place(template, facts);
}

test.each([
  [DEFAULT_TEMPLATE, 'OS Data Hub/AddressBase Plus (0040146690)/2026-09-03 (6870746)/ABFLGB_CSV.zip'],
  ['{product}/{year}/{month}/{version} {file}', 'AddressBase Plus/2026/09/6870746 ABFLGB_CSV.zip'],
  ['{product-version}/{version}/{file}', 'Currency Update 26_08_2021/6870746/ABFLGB_CSV.zip'],
  ['{supply-type}, {format}/{version}/{file}', 'Full, GML 2 Geo chunk 2km/6870746/ABFLGB_CSV.zip'],
])('%s', (text, path) => {
  expect(placed(text, PLUS)).toBe(path);
});

test.each([
  ['COU', 'Change Only Update'],
  ['Change Only Update', 'Change Only Update'],
  ['Full', 'Full'],
  ['Something new', 'Something new'],
])('the supply type %s is written %s', (supplyType, written) => {
  expect(placed('{supply-type}/{version}/{file}', { ...PLUS, supplyType })).toBe(
    `${written}/6870746/ABFLGB_CSV.zip`,
  );
});

test.each([
  [DEFAULT_TEMPLATE, 'OS Data Hub/OS Open Rivers (OpenRivers)/oprvrs_gml3_gb.zip'],
  ['OS/{package} ({version})/{file}', 'OS/OS Open Rivers/oprvrs_gml3_gb.zip'],
  [
    'OS/({version})/{package}/{product-version} - {version}/{file}',
    'OS/OS Open Rivers/2026-09/oprvrs_gml3_gb.zip',
  ],
  ['{version} - {package} {file}', 'OS Open Rivers oprvrs_gml3_gb.zip'],
  ['{version} {file}', 'oprvrs_gml3_gb.zip'],
])('what has no value leaves %s, with its brackets', (text, path) => {
  expect(placed(text, RIVERS)).toBe(path);
});

test('a name or a day that others share has its id beside it, where no token carries that', () => {
  const twin = { ...PLUS, isNameShared: true, isDayShared: true };
  expect(placed('{package}/{date}/{file}', twin)).toBe(
    'AddressBase Plus (0040146690)/2026-09-03 (6870746)/ABFLGB_CSV.zip',
  );
  expect(placed('{package-id} {package}/{date}/{file}', twin)).toBe(
    '0040146690 AddressBase Plus/2026-09-03 (6870746)/ABFLGB_CSV.zip',
  );
  expect(placed('{package}/{version}/{file}', twin)).toBe('AddressBase Plus/6870746/ABFLGB_CSV.zip');
});

test.each([
  [DEFAULT_TEMPLATE, 'OS Data Hub/AddressBase Plus (0040146690)/0007 2026-09-03 (6870746)/ABFLGB_CSV.zip'],
  ['{product}/{year}/{month}/{version} {file}', 'AddressBase Plus/2026/09/0007 6870746 ABFLGB_CSV.zip'],
  ['{date}/{package}/{version}/{file}', '0007 2026-09-03/AddressBase Plus/6870746/ABFLGB_CSV.zip'],
])(
  'of an update that is caught up, its number stands before what tells versions apart in %s',
  (text, path) => {
    expect(placed(text, { ...PLUS, turn: 7 })).toBe(path);
  },
);

const FORBIDDEN = /[<>:"\\|?*%\p{Cc}\p{Cf}]|^[\s.~]|[\s.]$|^$/u;

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(
    '..',
    '.',
    '/',
    '\\',
    '../..',
    'CON',
    'nul.txt',
    'C:',
    '~',
    ' ',
    '\u202e',
    '(',
    ')',
    '\0',
    'x.lnk',
  ),
);
const maybe = fc.option(hostile, { nil: undefined });
const facts = fc.record(
  {
    packageName: maybe,
    packageId: maybe,
    productName: maybe,
    productVersion: maybe,
    createdOn: maybe,
    versionId: maybe,
    supplyType: maybe,
    format: maybe,
    isNameShared: fc.boolean(),
    isDayShared: fc.boolean(),
    turn: fc.nat(99_999),
    name: hostile,
  },
  { requiredKeys: ['name'] },
);

const tokens = Object.keys(TOKENS).map((token) => `{${token}}`);
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...tokens) },
  { weight: 2, arbitrary: fc.constantFrom(' ', '-', '(', ')', '[', ']', '.', 'OS', 'CON', '~', 'é', '_') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);
const part = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''));
/** Most of them hold, or the property would say little. */
const template = fc.oneof(
  fc
    .tuple(fc.array(part, { maxLength: 3 }), fc.constantFrom('{version}/', '{date} {package}/', '{version} '))
    .map(([parts, apart]) => `${parts.map((one) => `${one}/`).join('')}${apart}{file}`),
  fc.array(part, { maxLength: 4 }).map((parts) => parts.join('/')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

test('whatever template holds, and whatever things are called, the path is inside the downloads folder and short', () => {
  let held = 0;
  fc.assert(
    fc.property(template, facts, (text, known) => {
      const checked = check(text);
      if (isProblem(checked)) return;
      held += 1;
      const path = place(checked, known as Facts);
      expect(path.length).toBeGreaterThan(0);
      for (const one of path.split('/')) expect(one).not.toMatch(FORBIDDEN);
      expect(new TextEncoder().encode(path).length).toBeLessThanOrEqual(240);
    }),
    { numRuns: 5000 },
  );
  expect(held).toBeGreaterThan(500);
});

test('whatever template holds, two versions of a package and two packages of a day never share a path', () => {
  const other = [
    { ...PLUS, versionId: '6870747', createdOn: '2026-09-04' },
    { ...PLUS, versionId: '6870747', isDayShared: true },
    { ...PLUS, versionId: '6870747', packageId: '0040146691', isNameShared: true },
  ];
  let held = 0;
  fc.assert(
    fc.property(template, fc.constantFrom(...other), (text, there) => {
      const checked = check(text);
      if (isProblem(checked)) return;
      held += 1;
      expect(place(checked, there).toLowerCase()).not.toBe(place(checked, PLUS).toLowerCase());
    }),
    { numRuns: 3000 },
  );
  expect(held).toBeGreaterThan(300);
});
