import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPackage } from '../../../utils/data-hub/find-package.ts';
import { type Page, readPage } from '../../../utils/data-hub/page.ts';

const SITE = 'https://osdatahub.os.uk';
const API = 'https://api.os.uk/downloads/v1';

const KNOWN: readonly (readonly [string, Page])[] = [
  [`${SITE}/data/downloads/data-packages/18296`, { kind: 'package', packageId: '18296' }],
  [`${SITE}/data/downloads/data-packages/0040146690/`, { kind: 'package', packageId: '0040146690' }],
  [`${SITE}/data/downloads/data-packages/18296?tab=files#top`, { kind: 'package', packageId: '18296' }],
  [`${SITE}/data/downloads/data-packages/18296/versions`, { kind: 'package', packageId: '18296' }],
  [`${SITE}/downloads/packages/2010`, { kind: 'package', packageId: '2010' }],
  [`HTTPS://OSDataHub.os.uk:443/downloads/packages/2010`, { kind: 'package', packageId: '2010' }],
  [`${SITE}/data/downloads/open/OpenRoads`, { kind: 'open-data', productId: 'OpenRoads' }],
  [`${SITE}/downloads/open/GB-Hex-5km-GeoSure`, { kind: 'open-data', productId: 'GB-Hex-5km-GeoSure' }],
  [
    `${SITE}/api/dataPackages/0040204651/6758807/download?fileName=AB76GB_CSV.zip`,
    { kind: 'file', packageId: '0040204651', versionId: '6758807', fileName: 'AB76GB_CSV.zip' },
  ],
  [
    `${SITE}/api/dataPackages/18296/145882/download?fileName=a%20b%26c.zip`,
    { kind: 'file', packageId: '18296', versionId: '145882', fileName: 'a b&c.zip' },
  ],
  [`${API}/dataPackages/18296`, { kind: 'package', packageId: '18296' }],
  [`${API}/dataPackages/18296/versions/latest`, { kind: 'package', packageId: '18296' }],
  [`${API}/dataPackages/18296/versions/77`, { kind: 'version', packageId: '18296', versionId: '77' }],
  [
    `${API}/dataPackages/18296/versions/77/downloads?fileName=x.zip&key=abc`,
    { kind: 'file', packageId: '18296', versionId: '77', fileName: 'x.zip' },
  ],
];

test.each(KNOWN)('%s', (address, page) => {
  expect(readPage(address)).toEqual(page);
});

const FILE = '/api/dataPackages/1/2/download';

test.each([
  ['', 'nothing'],
  ['osdatahub.os.uk/downloads/packages/1', 'no scheme'],
  ['http://osdatahub.os.uk/downloads/packages/1', 'http'],
  ['ftp://osdatahub.os.uk/downloads/packages/1', 'another scheme'],
  ['view-source:https://osdatahub.os.uk/downloads/packages/1', 'a scheme in front'],
  ['javascript://osdatahub.os.uk/downloads/packages/1', 'a script'],
  ['https://osdatahub.os.uk:8443/downloads/packages/1', 'a port'],
  ['https://somebody@osdatahub.os.uk/downloads/packages/1', 'a name'],
  ['https://osdatahub.os.uk:x@evil.example/downloads/packages/1', 'our host as a name'],
  ['https://:secret@osdatahub.os.uk/downloads/packages/1', 'a password'],
  ['https://osdatahub.os.uk.evil.example/downloads/packages/1', 'our host as the beginning'],
  ['https://evil-osdatahub.os.uk/downloads/packages/1', 'our host as the end'],
  ['https://www.osdatahub.os.uk/downloads/packages/1', 'a host below ours'],
  ['https://osdatahub.os.uk./downloads/packages/1', 'a dot at the end of the host'],
  ['https://osdatahսb.os.uk/downloads/packages/1', 'a letter that looks like u'],
  ['https://evil.example/https://osdatahub.os.uk/downloads/packages/1', 'our address as a path'],
  [`${SITE}/downloads/packages/`, 'the list'],
  [`${SITE}/data/downloads/data-packages`, 'the list'],
  [`${SITE}/downloads/packages/abc`, 'no digits'],
  [`${SITE}/downloads/packages/12a`, 'digits and more'],
  [`${SITE}/downloads/packages/-1`, 'a sign'],
  [`${SITE}/downloads/packages/%31`, 'an encoded digit'],
  [`${SITE}/downloads/packages/1%2F2`, 'an encoded slash'],
  [`${SITE}/downloads/packages%2F1`, 'an encoded slash before'],
  [`${SITE}//downloads/packages/1`, 'two slashes'],
  [`${SITE}/downloads/packages/${'1'.repeat(21)}`, 'more digits than an id has'],
  [`${SITE}/x/downloads/packages/1`, 'a folder before'],
  [`${SITE}/downloads/packages/1/../../../open/data`, 'a way out'],
  [`${SITE}/downloads/recipes/1891`, 'a recipe'],
  [`${SITE}/downloads/open/`, 'no product'],
  [`${SITE}/downloads/open/a%20b`, 'no product id'],
  [`${SITE}${FILE}`, 'no name'],
  [`${SITE}${FILE}?fileName=`, 'an empty name'],
  [`${SITE}${FILE}?fileName=a.zip&fileName=b.zip`, 'two names'],
  [`${SITE}${FILE}?filename=a.zip`, 'another parameter'],
  [`${SITE}${FILE}?fileName=..%2Fa.zip`, 'a way up'],
  [`${SITE}${FILE}?fileName=a%5Cb.zip`, 'a backslash'],
  [`${SITE}${FILE}?fileName=a%00.zip`, 'a sign nobody sees'],
  [`${SITE}${FILE}?fileName=${'a'.repeat(2001)}`, 'a name too long'],
  [`${SITE}${FILE}/x?fileName=a.zip`, 'a path too long'],
  ['https://api.os.uk/downloads/v2/dataPackages/1', 'another version of the API'],
  [`${API}/dataPackages/1/versions/2/downloads`, 'a list of files'],
  [`${API}/products/OpenRoads`, 'a product of the API'],
  ['https://api.os.uk/oauth2/token/v1', 'a token'],
])('%s is none of ours: %s', (address) => {
  expect(readPage(address)).toBeUndefined();
});

/** Pieces of which hostile addresses are made, and addresses that are none. */
const piece = fc.oneof(
  fc.constantFrom(
    ...['https://', 'http://', '//', '/', '@', ':', '?', '#', '%2F', '%00', '..', '\\', '.', ' ', '\u202e'],
    ...['osdatahub.os.uk', 'api.os.uk', 'evil.example', 'user:pass@', ':443', ':8443', '[::1]', '\t', '\n'],
    ...[
      'data/',
      'downloads/',
      'packages/',
      'data-packages/',
      'open/',
      'api/dataPackages/',
      '1',
      '0040',
      '7/8',
    ],
    ...['download', 'downloads/v1/dataPackages/', 'versions/', 'latest', '?fileName=', '&fileName=', 'a.zip'],
  ),
  fc.string({ maxLength: 6, unit: 'binary' }),
);

/** One that is ours, with up to three pieces put in or written over it; or nothing but pieces. */
const hostile = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(...KNOWN.map(([address]) => address)),
      fc.array(fc.tuple(fc.nat(90), fc.nat(4), piece), { maxLength: 3 }),
    )
    .map(([address, changes]) =>
      changes.reduce((text, [at, over, put]) => text.slice(0, at) + put + text.slice(at + over), address),
    ),
  fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join('')),
);

test('whatever comes in, what comes out is of our host, with ids of digits and a name without ways', () => {
  let [read, refused] = [0, 0];
  fc.assert(
    fc.property(hostile, (address) => {
      const page = readPage(address);
      if (page) read += 1;
      else refused += 1;
      if (!page) return;
      const { origin, username, password } = new URL(address);
      expect([SITE, 'https://api.os.uk']).toContain(origin);
      expect(username + password).toBe('');
      if (page.kind === 'open-data') expect(page.productId).toMatch(/^[\w-]+$/);
      else expect(page.packageId).toMatch(/^\d{1,20}$/);
      if ('versionId' in page) expect(page.versionId).toMatch(/^\d{1,20}$/);
      if ('fileName' in page) expect(page.fileName).toMatch(/^[^/\\\p{Cc}]+$/u);
    }),
    { numRuns: 2000 },
  );
  expect(Math.min(read, refused)).toBeGreaterThan(100);
});

test('what is read of an address that we make is what we made it of', () => {
  const id = fc.stringMatching(/^\d{1,20}$/);
  const name = fc.string({ minLength: 1, maxLength: 60 }).filter((text) => !/[/\\\p{Cc}]/u.test(text));
  fc.assert(
    fc.property(id, id, name, (packageId, versionId, fileName) => {
      const query = new URLSearchParams({ fileName });
      const page = { kind: 'file', packageId, versionId, fileName };
      expect(readPage(`${SITE}/api/dataPackages/${packageId}/${versionId}/download?${query}`)).toEqual(page);
      const ofApi = `${API}/dataPackages/${packageId}/versions/${versionId}/downloads?${query}`;
      expect(readPage(ofApi)).toEqual(page);
    }),
    { numRuns: 500 },
  );
});

test('a package is found by its id, with whatever zeros the address has in front', () => {
  const dataPackage = (id: string) => ({
    id,
    name: id,
    createdOn: '2026-01-01',
    productId: '',
    productName: '',
    versions: [],
  });
  const list = [dataPackage('0040146690'), dataPackage('18296'), dataPackage('018296')];
  expect(findPackage(list, '40146690')?.id).toBe('0040146690');
  expect(findPackage(list, '018296')?.id).toBe('018296');
  expect(findPackage(list, '0018296')?.id).toBe('18296');
  expect(findPackage(list, '182960')).toBeUndefined();
});
