import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_TEMPLATE } from '../../../utils/folders/template.ts';
import { destinations, productDestinations } from '../../../utils/grabs/destination.ts';
import { distinctNames } from '../../../utils/grabs/distinct-names.ts';
import { safeFileName, safeName } from '../../../utils/grabs/safe-name.ts';

const VERSION = {
  id: '6870746',
  createdOn: '2026-08-06',
  reason: 'UPDATE',
  supplyType: 'Full',
  productVersion: 'E128 June 2026 Update',
  format: 'CSV',
};

const PACKAGE = {
  id: '0040146690',
  name: 'AddressBase Plus – GB',
  createdOn: '2024-02-01',
  productId: 'ABFLATSLA',
  productName: 'AddressBase Plus',
  versions: [VERSION],
};

const destination = (packageName: string, name: string, template = DEFAULT_TEMPLATE): string =>
  destinations({ ...PACKAGE, name: packageName }, VERSION, { template, packages: [] })(name);

test('package, version and file each have their place', () => {
  expect(destination(PACKAGE.name, 'ABFLGB_CSV.zip')).toBe(
    'OS Data Hub/AddressBase Plus – GB (0040146690)/2026-08-06 (6870746)/ABFLGB_CSV.zip',
  );
});

test('the template says where, and one that does not hold is not followed', () => {
  expect(destination('GB', 'a.zip', 'OS/{year}/{package} {version} {file}')).toBe('OS/2026/GB 6870746 a.zip');
  expect(destination('GB', 'a.zip', '../{version}/{file}')).toMatch(/^OS Data Hub\/GB \(/);
});

test.each([
  ['../../x', '_.._x'],
  ['..', '_'],
  ['', '_'],
  ['CON', '_CON'],
  ['con.zip', '_con.zip'],
  ['COM¹.txt', '_COM¹.txt'],
  ['a:b?.zip', 'a_b_.zip'],
  ['invoice\u202Egpj.exe', 'invoicegpj.exe'],
  ['tab\there', 'tabhere'],
  ['trailing. . ', 'trailing'],
  ['.hidden', 'hidden'],
  ['~tmp', 'tmp'],
  ['x.lnk', 'x.lnk_'],
  ['desktop.ini', 'desktop.ini_'],
  ['CON .zip', '_CON .zip'],
  ['com1   .txt', '_com1 .txt'],
  ['conin$ .zip', '_conin$ .zip'],
  ['CONOUT$', '_CONOUT$'],
  ['lpt².tar.gz', '_lpt².tar.gz'],
  ['nul .', '_nul'],
  ['clock$', '_clock$'],
  ['CONSOLE .zip', 'CONSOLE .zip'],
  ['maps.{20D04FE0-3AEA-1069-A2D8-08002B30309D}', 'maps.{20D04FE0-3AEA-1069-A2D8-08002B30309D}_'],
  ['{version} {date}.zip', '{version} {date}.zip'],
  ['a.searchConnector-ms', 'a.searchConnector-ms_'],
  ['a.settingcontent-ms', 'a.settingcontent-ms_'],
  ['a.appref-ms', 'a.appref-ms_'],
  ['a.library-ms', 'a.library-ms_'],
  ['a.URL', 'a.URL_'],
  ['a.website', 'a.website_'],
  ['a.website. .', 'a.website_'],
  ['a.web\u200bsite', 'a.website_'],
  ['a.desktop', 'a.desktop_'],
  ['a.inetloc', 'a.inetloc_'],
  ['a.themepack', 'a.themepack_'],
  ['autorun.inf', 'autorun.inf_'],
  ['AutoRun.inf ', 'AutoRun.inf_'],
  ['ehthumbs.db', 'ehthumbs.db_'],
  ['%41.zip', '_41.zip'],
  ['e\u0301.zip', 'é.zip'],
  ['\uD800x', '\uFFFDx'.replace('\uFFFD', '')],
] as const)('%o is written %o', (name, safe) => {
  expect(safeName(name, 100)).toBe(safe);
});

test('a long name keeps its extension and fits', () => {
  const name = safeName(`${'ß'.repeat(300)}.zip`, 100);
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(100);
  expect(name).toMatch(/^ß+\.zip$/);
});

test('names that only become equal by being made safe stay apart', () => {
  expect(safeFileName('a:b.zip', 100)).not.toBe(safeFileName('a?b.zip', 100));
  expect(safeFileName('a_b.zip', 100)).toBe('a_b.zip');
});

const FORBIDDEN = /[<>:"/\\|?*%\p{Cc}\p{Cf}]|^[\s.~]|[\s.]$|^$/u;
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({
    unit: fc.constantFrom('.', '/', '\\', ' ', 'C', 'O', 'N', '~', '%', '\u202e', 'é', '😀', ':'),
    maxLength: 40,
  }),
);

test('whatever a file is called, it stays one harmless component that fits', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const name = safeFileName(text, 100);
      expect(name).not.toMatch(FORBIDDEN);
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(100);
      expect(safeName(name, 100)).toBe(name);
    }),
    { numRuns: 3000 },
  );
});

test('whatever a package is called, the path has four components and stays short', () => {
  fc.assert(
    fc.property(anyText, anyText, (packageName, fileName) => {
      const name = distinctNames([fileName]).get(fileName) ?? '';
      const path = destination(packageName, name);
      expect(path.split('/')).toHaveLength(4);
      expect(path.startsWith('OS Data Hub/')).toBe(true);
      expect(path.length).toBeLessThanOrEqual(210);
    }),
    { numRuns: 1000 },
  );
});

test('a harmless name is the name on disk', () => {
  expect([...distinctNames(['ABFLGB_CSV.zip', 'Order_Details.txt'])]).toEqual([
    ['ABFLGB_CSV.zip', 'ABFLGB_CSV.zip'],
    ['Order_Details.txt', 'Order_Details.txt'],
  ]);
});

test('names that differ only by case stay apart on disk', () => {
  const names = distinctNames(['a.zip', 'A.ZIP', 'A.zip']);
  expect(names.get('A.ZIP')).toBe('A.ZIP');
  expect(names.get('A.zip')).toMatch(/^A~[0-9a-f]{6}\.zip$/);
  expect(names.get('a.zip')).toMatch(/^a~[0-9a-f]{6}\.zip$/);
  expect(new Set([...names.values()].map((name) => name.toLowerCase())).size).toBe(3);
});

test('a name on disk does not hang on the order of the catalogue', () => {
  const names = ['b.zip', 'B.zip', 'c:.zip'];
  expect([...distinctNames(names)]).toEqual([...distinctNames([...names].reverse())]);
});

test('whatever the files of a version are called, no two land on each other', () => {
  const short = fc.string({ unit: fc.constantFrom('a', 'A', 'é', 'É', ':', '?', '.', ' '), maxLength: 4 });
  fc.assert(
    fc.property(fc.uniqueArray(short, { maxLength: 30 }), (fileNames) => {
      const names = [...distinctNames(fileNames).values()];
      expect(names).toHaveLength(fileNames.length);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      for (const name of names) expect(name).not.toMatch(FORBIDDEN);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['OpenRoads', 'OS Open Roads', '2026-04', 'OS Open Roads/2026-04'],
  // A name that would have to be changed or cut gives way to the id.
  ['250kScaleColourRaster', '1:250 000 Scale Colour Raster™', '2026-06', '250kScaleColourRaster/2026-06'],
  [
    'Radon_Indicative_Atlas',
    'BGS/UKHSA Radon data',
    'Version 3 (GB); Version 1 (NI)',
    'Radon_Indicative_Atlas/Version 3 (GB); Version 1 (NI)',
  ],
  ['GB-Hex', 'x'.repeat(60), '../..', 'GB-Hex/newest'],
  ['OpenUSRN', 'OS Open USRN', '', 'OS Open USRN/newest'],
])('OpenData %s goes by its name or its id, and its release', (packageId, packageName, versionId, folder) => {
  const product = { id: packageId, name: packageName, version: versionId, areas: [], formats: [] };
  expect(productDestinations(product, DEFAULT_TEMPLATE)('f.zip')).toBe(`OS Data Hub/${folder}/f.zip`);
});

test.each([
  ['{version}/{file}', '2026-04/f.zip'],
  ['{package}/{product-version}/{date} {version}/{file}', 'OS Open Roads/2026-04/f.zip'],
  ['OS/{package-id} {date}/{file}', 'OS/OpenRoads 2026-04/f.zip'],
  ['{year}/{month}/{package} {date}/{file}', 'OS Open Roads 2026-04/f.zip'],
  ['{product} [{supply-type}]/{version} - {file}', 'OS Open Roads/2026-04 - f.zip'],
])('of OpenData %s makes %s: its release once, whichever of its words is there', (template, path) => {
  const product = { id: 'OpenRoads', name: 'OS Open Roads', version: '2026-04', areas: [], formats: [] };
  expect(productDestinations(product, template)('f.zip')).toBe(path);
});
