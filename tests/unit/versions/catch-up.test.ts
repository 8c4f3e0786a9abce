import { beforeEach, expect, test } from 'vitest';
import type { DataPackage, Version, VersionSummary } from '../../../utils/data-hub/data-package.ts';
import { bad, type Failure, good, type Outcome } from '../../../utils/failure.ts';
import type { Accept } from '../../../utils/grabs/accept.ts';
import { createCatchUp } from '../../../utils/versions/catch-up.ts';
import type { Past } from '../../../utils/versions/past.ts';
import { document, entry, summary } from './sample.ts';

const [one, two, three, four] = [summary(1), summary(2), summary(3), summary(4)] as const;

const TAKEN = { batchId: 'b', added: 3, skipped: 0, onTheirWay: 0 };

let packages: readonly DataPackage[];
let pasts: Record<string, Past>;
/** What OS says of each version. */
let office: Map<string, Outcome<Version>>;
let asked: string[];
let queued: (readonly [id: string, turn: number | undefined])[];
let taken: string[];

const addresses = (versions: readonly VersionSummary[], change: Partial<DataPackage> = {}): DataPackage => ({
  id: '1',
  name: 'Addresses',
  createdOn: '2026-01-01',
  productId: 'NGDAD',
  productName: 'OS S+B Recipe: addresses ',
  versions: [...versions],
  ...change,
});

beforeEach(() => {
  packages = [addresses([four, three, two, one])];
  pasts = { 1: { documents: [document(one)], ledger: [entry(one)] } };
  office = new Map([one, two, three, four].map((each) => [each.id, good(document(each))]));
  asked = [];
  queued = [];
  taken = [];
});

const acceptVersions: Accept['acceptVersions'] = async (_, wanted) => {
  queued.push(...wanted.map(({ versionId, turn }) => [versionId, turn] as const));
  return good(TAKEN);
};

const catchUp = () =>
  createCatchUp({
    shelf: { packages: async () => ({ value: packages, at: 0 }) },
    past: async (_, packageId) => pasts[packageId] ?? { documents: [], ledger: [] },
    versions: {
      async refresh(_credentialId, _packageId, versionId) {
        asked.push(versionId);
        return office.get(versionId) ?? bad({ kind: 'not-found' });
      },
    },
    accept: { acceptVersions },
    onTaken: (versions) => taken.push(...versions.map(({ versionId }) => versionId)),
  })('c', '1');

test('each version is asked for, and all are queued in order with their numbers', async () => {
  expect(await catchUp()).toEqual(good({ taken: TAKEN, gone: [], left: 0 }));
  expect(asked).toEqual(['1002', '1003', '1004']);
  expect(taken).toEqual(['1002', '1003', '1004']);
  expect(queued).toEqual([
    ['1002', 1],
    ['1003', 2],
    ['1004', 3],
  ]);
});

test('numbers go on from what is in the ledger', async () => {
  pasts = { 1: { documents: [document(one)], ledger: [entry(one, { turn: 41 })] } };
  await catchUp();
  expect(queued[0]).toEqual(['1002', 42]);
});

test('what was supplied again has one place, and one number', async () => {
  const again = summary(3, { reason: 'RESUPPLY', productVersion: two.productVersion });
  packages = [addresses([four, again, two, one])];
  office.set('1003', good(document(again)));
  await catchUp();
  expect(queued).toEqual([
    ['1003', 1],
    ['1004', 2],
  ]);
});

test('what OS no longer has ends the chain before it', async () => {
  office.set('1003', bad({ kind: 'not-found' }));
  expect(await catchUp()).toEqual(good({ taken: TAKEN, gone: ['1003'], left: 0 }));
  expect(queued).toEqual([['1002', 1]]);
});

test('nothing to queue before it queues nothing', async () => {
  office.set('1002', bad({ kind: 'not-found' }));
  expect(await catchUp()).toMatchObject({ value: { taken: { added: 0 }, gone: ['1002'] } });
  expect(queued).toEqual([]);
});

test('a version that links name and the list does not is found and taken in its place', async () => {
  packages = [addresses([four, three, one])];
  office.set('1003', good(document(three, { previousId: '1002' })));
  office.set('1002', good(document(two, { previousId: '1001', nextId: '1003' })));
  await catchUp();
  expect(queued.map(([id]) => id)).toEqual(['1002', '1003', '1004']);
});

test('one that links name and OS no longer has is not jumped over', async () => {
  packages = [addresses([four, three, one])];
  office.set('1003', good(document(three, { previousId: '1002' })));
  office.delete('1002');
  expect(await catchUp()).toMatchObject({ value: { gone: ['1002'] } });
  expect(queued).toEqual([]);
});

test('of one that both links name and OS no longer has, it is asked once for each press', async () => {
  packages = [addresses([four, three, one])];
  pasts = { 1: { documents: [document(one, { nextId: '1002' })], ledger: [entry(one)] } };
  office.set('1003', good(document(three, { previousId: '1002' })));
  office.delete('1002');
  expect(await catchUp()).toMatchObject({ value: { gone: ['1002'] } });
  expect(asked).toEqual(['1002']);
  expect(queued).toEqual([]);
});

test('one that has dropped out of the list and was never had is asked for, and not jumped over', async () => {
  const seen = { dropped: [{ ...two, upTo: three }], gone: ['1002'] };
  packages = [addresses([four, three, one])];
  pasts = { 1: { documents: [document(one)], ledger: [entry(one)], seen } };
  office.delete('1002');
  expect(await catchUp()).toMatchObject({ value: { gone: ['1002'] } });
  expect(queued).toEqual([]);
  office.set('1002', good(document(two)));
  await catchUp();
  expect(queued.map(([id]) => id)).toEqual(['1002', '1003', '1004']);
});

test('a list that can be read in part is helped by what the documents name', async () => {
  packages = [addresses([four, three, one], { flaws: { id: 1 } })];
  office.set('1001', good(document(one, { nextId: '1002' })));
  office.set('1002', good(document(two, { previousId: '1001', nextId: '1003' })));
  office.set('1003', good(document(three, { previousId: '1002', nextId: '1004' })));
  office.set('1004', good(document(four, { previousId: '1003' })));
  await catchUp();
  expect(queued.map(([id]) => id)).toEqual(['1002', '1003', '1004']);
});

test.each<Failure>([{ kind: 'offline' }, { kind: 'service-down', status: 503 }])(
  'any other trouble queues nothing: $kind',
  async (failure) => {
    office.set('1003', bad(failure));
    expect(await catchUp()).toEqual(bad(failure));
    expect(queued).toEqual([]);
  },
);

test('a hundred at once, and how many are left', async () => {
  const many = Array.from({ length: 250 }, (_, index) => summary(index + 1));
  packages = [addresses(many)];
  office = new Map(many.map((each) => [each.id, good(document(each))]));
  expect(await catchUp()).toMatchObject({ value: { left: 149 } });
  expect(asked).toHaveLength(100);
  expect(queued.map(([id]) => Number(id))).toEqual(Array.from({ length: 100 }, (_, index) => 1002 + index));
});

test('a full supply of another package is where it begins', async () => {
  const full = summary(2, { id: '9002', supplyType: 'FULL' });
  const whole = addresses([full], { id: '2', productName: 'OS S+B Recipe: addresses' });
  packages = [
    addresses([four, three, two, one]),
    whole,
    addresses([full], { id: '3', productName: 'Other' }),
  ];
  const past = { documents: [document(full)], ledger: [entry(full)] };
  pasts = { 2: past };
  await catchUp();
  expect(queued.map(([id]) => id)).toEqual(['1003', '1004']);
  pasts = { 3: past };
  queued = [];
  await catchUp();
  expect(queued).toEqual([]);
});

test('a package that the key does not see', async () => {
  packages = [];
  expect(await catchUp()).toEqual(bad({ kind: 'not-found', of: 'package' }));
});
