import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { DataPackage, VersionSummary } from '../../../utils/data-hub/data-package.ts';
import { readPast } from '../../../utils/platform/past.ts';
import { createShelf } from '../../../utils/platform/shelf.ts';
import { emptyDatabase } from '../grabs/world/stores.ts';
import { document, summary } from '../versions/sample.ts';

const shelf = createShelf();
const [one, two, three] = [summary(1), summary(2), summary(3)] as const;

const roads = (versions: readonly VersionSummary[]): DataPackage => ({
  id: '1',
  name: 'Roads',
  createdOn: '2026-01-01',
  productId: '',
  productName: '',
  versions,
});

const list = (packages: readonly DataPackage[]) => shelf.putPackages('c', { value: packages, at: 1 });
const seen = async () => (await readPast('c', '1')).seen;

beforeEach(emptyDatabase);

test('what drops out of the list is remembered, with what was listed together with it', async () => {
  await list([roads([two, one])]);
  expect(await seen()).toBeUndefined();
  await list([roads([three, two])]);
  await list([roads([three])]);
  expect(await seen()).toEqual({
    dropped: [
      { ...one, upTo: { id: two.id, createdOn: two.createdOn } },
      { ...two, upTo: { id: three.id, createdOn: three.createdOn } },
    ],
    gone: [],
  });
});

test('of a package that leaves the list all versions are remembered', async () => {
  await list([roads([two, one])]);
  await list([]);
  expect((await seen())?.dropped.map(({ id }) => id)).toEqual([two.id, one.id]);
});

test('a version that OS no longer has is gone until its document is read', async () => {
  await shelf.putGone('c', '1', two.id);
  await shelf.putGone('c', '1', two.id);
  expect((await seen())?.gone).toEqual([two.id]);
  await shelf.putVersion('c', '1', { value: document(three), at: 1 });
  expect((await seen())?.gone).toEqual([two.id]);
  await shelf.putVersion('c', '1', { value: document(two), at: 1 });
  expect((await seen())?.gone).toEqual([]);
});

test('it goes with its key, and with no other', async () => {
  await shelf.putGone('c', '1', two.id);
  await shelf.putGone('d', '1', two.id);
  await shelf.clear('c');
  expect(await seen()).toBeUndefined();
  expect((await readPast('d', '1')).seen?.gone).toEqual([two.id]);
});
