import type { GenericSchema, InferOutput } from 'valibot';
import { expect, test } from 'vitest';
import { dataPackages, version } from '../../../utils/data-hub/data-package.ts';
import { NO_DAY } from '../../../utils/data-hub/day.ts';
import { openFiles, product, products } from '../../../utils/data-hub/open-data.ts';
import { readAnswer } from '../../../utils/data-hub/read-answer.ts';

function read<Schema extends GenericSchema>(schema: Schema, json: unknown): InferOutput<Schema> {
  const answer = readAnswer(JSON.stringify(json), schema);
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  return answer.value;
}

const MD5 = '0cc175b9c0f1b6a831c399e269772661';
const GOOD_FILE = { fileName: 'b.zip', size: 2, md5: MD5 };
const document = (...downloads: readonly unknown[]) => ({ id: '1', createdOn: '2026-08-06', downloads });

test.each([
  ['MD5 null', { ...GOOD_FILE, md5: null }, { fileName: 'b.zip', size: 2 }, { md5: 1 }],
  ['MD5 empty', { ...GOOD_FILE, md5: '' }, { fileName: 'b.zip', size: 2 }, { md5: 1 }],
  ['MD5 too short', { ...GOOD_FILE, md5: '0cc1' }, { fileName: 'b.zip', size: 2 }, { md5: 1 }],
  ['MD5 a number', { ...GOOD_FILE, md5: 7 }, { fileName: 'b.zip', size: 2 }, { md5: 1 }],
  ['MD5 nested', { ...GOOD_FILE, md5: { value: MD5 } }, { fileName: 'b.zip', size: 2 }, { md5: 1 }],
  ['MD5 with spaces', { ...GOOD_FILE, md5: ` ${MD5.toUpperCase()}\n` }, GOOD_FILE, undefined],
  ['size as text', { ...GOOD_FILE, size: '2' }, GOOD_FILE, undefined],
  ['size null', { ...GOOD_FILE, size: null }, { fileName: 'b.zip', md5: MD5 }, { size: 1 }],
  ['size negative', { ...GOOD_FILE, size: -1 }, { fileName: 'b.zip', md5: MD5 }, { size: 1 }],
  ['size as words', { ...GOOD_FILE, size: '2 kB' }, { fileName: 'b.zip', md5: MD5 }, { size: 1 }],
  ['both', { ...GOOD_FILE, size: 0.5, md5: [] }, { fileName: 'b.zip' }, { size: 1, md5: 1 }],
  ['no name', { size: 2, md5: MD5 }, undefined, { fileName: 1 }],
  ['name null', { ...GOOD_FILE, fileName: null }, undefined, { fileName: 1 }],
  ['name of spaces', { ...GOOD_FILE, fileName: ' \t' }, undefined, { fileName: 1 }],
  ['null', null, undefined, { fileName: 1 }],
  ['a text', 'b.zip', undefined, { fileName: 1 }],
  ['a list', [GOOD_FILE], undefined, { fileName: 1 }],
  ['nested', { file: GOOD_FILE }, undefined, { fileName: 1 }],
] as const)('a file with %s leaves its neighbours as they are', (_, file, shown, flaws) => {
  const neighbours = [
    { fileName: 'a.zip', size: 1, md5: MD5 },
    { fileName: 'c.zip', size: 3, md5: MD5 },
  ];
  const answer = read(version, document(neighbours[0], file, neighbours[1]));
  expect(answer.downloads).toEqual(shown ? [neighbours[0], shown, neighbours[1]] : neighbours);
  expect(answer.flaws).toEqual(flaws);
});

test('a file listed twice is shown once, with what both entries agree on', () => {
  const same = read(version, document(GOOD_FILE, GOOD_FILE));
  expect(same).toMatchObject({ downloads: [GOOD_FILE], flaws: { twice: 1 } });
  const fuller = read(version, document({ ...GOOD_FILE, md5: null }, GOOD_FILE));
  expect(fuller.downloads).toEqual([GOOD_FILE]);
  const other = read(version, document(GOOD_FILE, { ...GOOD_FILE, size: 3 }));
  expect(other.downloads).toEqual([{ fileName: 'b.zip', md5: MD5 }]);
});

test.each([null, {}, 'none', undefined])(
  '%j is no list of files: the version cannot be read',
  (downloads) => {
    const answer = readAnswer(JSON.stringify({ id: '1', createdOn: '2026-08-06', downloads }), version);
    expect(answer).toMatchObject({ failure: { kind: 'unreadable' } });
  },
);

test('a version of malformed files alone cannot be read; one without files can', () => {
  expect(readAnswer(JSON.stringify(document(null, {})), version)).toMatchObject({ ok: false });
  expect(read(version, document())).toMatchObject({ downloads: [] });
});

const SUMMARY = { id: '11', createdOn: '2026-08-06', reason: 'UPDATE', supplyType: 'COU' };
const PACKAGE = {
  id: '5',
  name: 'Roads',
  createdOn: '2026-01-01',
  productName: 'OS Roads',
  versions: [SUMMARY],
};

test.each([
  ['id a number', { ...PACKAGE, id: 5 }, { name: 'Roads' }, undefined],
  ['id with spaces', { ...PACKAGE, id: ' 5 ' }, { name: 'Roads' }, undefined],
  ['no name', { ...PACKAGE, name: undefined }, { name: 'OS Roads' }, { name: 1 }],
  ['name null', { ...PACKAGE, name: null }, { name: 'OS Roads' }, { name: 1 }],
  ['name of spaces', { ...PACKAGE, name: '  ' }, { name: 'OS Roads' }, { name: 1 }],
  ['neither name nor product', { ...PACKAGE, name: [], productName: null }, { name: '5' }, { name: 1 }],
  ['no date', { ...PACKAGE, createdOn: undefined }, { createdOn: NO_DAY }, undefined],
  [
    'versions null',
    { ...PACKAGE, versions: null },
    { versions: [], flaws: { versions: 1 } },
    { versions: 1 },
  ],
  ['versions nested', { ...PACKAGE, versions: { items: [] } }, { versions: [] }, { versions: 1 }],
  ['no versions yet', { ...PACKAGE, versions: undefined }, { versions: [] }, undefined],
] as const)('a data package with %s is shown with what is known', (_, one, shown, flaws) => {
  const neighbour = { ...PACKAGE, id: '6' };
  const answer = read(dataPackages, [one, neighbour]);
  expect(answer.entries).toMatchObject([
    { id: '5', ...shown },
    { id: '6', name: 'Roads' },
  ]);
  expect(answer.flaws).toEqual(flaws);
});

test.each([
  null,
  'x',
  [],
  {},
  [PACKAGE],
  { ...PACKAGE, id: null },
  { ...PACKAGE, id: '../1' },
  { ...PACKAGE, id: 1.5 },
])('%j is left out of the list of data packages, and counted', (one) => {
  const answer = read(dataPackages, [PACKAGE, one]);
  expect(answer.entries.map(({ id }) => id)).toEqual(['5']);
  expect(answer.flaws).toEqual({ id: 1 });
});

test.each([
  [{ ...SUMMARY, createdOn: null }, NO_DAY],
  [{ ...SUMMARY, createdOn: '2026-02-30' }, NO_DAY],
  [{ ...SUMMARY, createdOn: '06/08/2026' }, NO_DAY],
  [{ ...SUMMARY, createdOn: 20260806 }, NO_DAY],
  [{ ...SUMMARY, createdOn: ' 2026-08-06T10:00:00Z' }, '2026-08-06'],
  [{ ...SUMMARY, reason: null, supplyType: 7, format: {} }, '2026-08-06'],
] as const)('the version %j is listed', (summary, createdOn) => {
  const [one] = read(dataPackages, [{ ...PACKAGE, versions: [{ ...SUMMARY, id: '10' }, summary] }]).entries;
  expect(one?.versions).toMatchObject([{ id: '10' }, { id: '11', createdOn }]);
  expect(one?.flaws).toEqual(createdOn === NO_DAY ? { date: 1 } : undefined);
});

test('a version without an id is left out and counted; its neighbours stay', () => {
  const versions = [null, SUMMARY, { ...SUMMARY, id: 'x' }, { ...SUMMARY, id: '10' }];
  const [one] = read(dataPackages, [{ ...PACKAGE, versions }]).entries;
  expect(one?.versions.map(({ id }) => id)).toEqual(['11', '10']);
  expect(one?.flaws).toEqual({ id: 2 });
});

test('a data package listed twice is one, with the name and the versions of both', () => {
  const answer = read(dataPackages, [
    { ...PACKAGE, name: null, versions: [{ ...SUMMARY, createdOn: null }] },
    { ...PACKAGE, versions: [SUMMARY, { ...SUMMARY, id: '10' }] },
  ]);
  expect(answer.entries).toHaveLength(1);
  expect(answer.entries[0]).toMatchObject({
    name: 'Roads',
    versions: [{ id: '11', createdOn: '2026-08-06' }, { id: '10' }],
  });
  expect(answer.flaws).toMatchObject({ twice: 1 });
});

test('OpenData: a malformed product or file leaves its neighbours as they are', () => {
  const list = read(products, [
    { id: 'OpenRoads', name: null },
    null,
    { id: '../x', name: 'X' },
    { id: 'LIDS', name: 'L' },
  ]);
  expect(list.entries.map(({ id, name }) => [id, name])).toEqual([
    ['OpenRoads', 'OpenRoads'],
    ['LIDS', 'L'],
  ]);
  expect(list.flaws).toEqual({ id: 2, name: 1 });
  const odd = {
    id: 'LIDS',
    name: 'L',
    areas: ['GB', null],
    formats: [null, { format: 'CSV' }, { format: 7 }],
  };
  expect(read(product, odd)).toMatchObject({ areas: ['GB'], formats: [{ format: 'CSV' }] });
  const files = read(openFiles, [{ fileName: 'a.zip', md5: null, area: null }, { fileName: 7 }, {}]);
  expect(files.entries.map(({ fileName }) => fileName)).toEqual(['a.zip', '7']);
  expect(files.flaws).toEqual({ md5: 1, fileName: 1 });
});
