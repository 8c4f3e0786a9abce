import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { LedgerEntry } from '../../../utils/ledger/entry.ts';
import { readAtHand } from '../../../utils/platform/at-hand.ts';
import { database } from '../../../utils/platform/database.ts';
import { createLedgerReader } from '../../../utils/platform/ledger.ts';
import { writeQueue } from '../../../utils/platform/queue-record.ts';
import { emptyDatabase } from '../grabs/world/stores.ts';

interface Item {
  readonly id: number;
  readonly filename: string;
  readonly exists: boolean;
}

/** The browser's list, and how often it was asked. */
let items: readonly Item[] = [];
const search = vi.fn(async ({ id }: { readonly id?: number }) =>
  items.filter((item) => id === undefined || item.id === id),
);

beforeEach(async () => {
  items = [];
  search.mockClear();
  Object.assign(browser.downloads, { search });
  await emptyDatabase();
});

async function write(id: string, more: Partial<LedgerEntry> = {}): Promise<void> {
  const entry: LedgerEntry = {
    id,
    at: 5,
    packageId: '1',
    packageName: 'Roads',
    versionId: '2',
    createdOn: '2026-01-01',
    fileName: `${id}.zip`,
    size: 5,
    checked: true,
    md5: 'a',
    path: `/d/${id}.zip`,
    downloadId: 7,
    session: 's',
    ...more,
  };
  await (await database()).put('ledger', entry);
}

const found = async (...md5s: readonly string[]) => (await readAtHand(md5s)).map(({ id }) => id).sort();

test('found by what is in them, asked one by one or all at once', async () => {
  await write('a');
  await write('b', { md5: 'b' });
  await write('c', { md5: 'c' });
  await write('again', { versionId: '3' });
  expect(await found('a')).toEqual(['a', 'again']);
  expect(await found('a', 'b', 'x', 'y', 'z')).toEqual(['a', 'again', 'b']);
  expect(await found('x')).toEqual([]);
});

test.each<[string, readonly Item[], readonly string[]]>([
  ['says that it is there', [{ id: 7, filename: '/d/a.zip', exists: true }], ['a']],
  ['says that it is gone', [{ id: 7, filename: '/d/a.zip', exists: false }], []],
  ['has forgotten it', [], ['a']],
  ['has another file under that number', [{ id: 7, filename: '/d/x.zip', exists: false }], ['a']],
])('the browser %s', async (_, list, expected) => {
  await write('a');
  items = list;
  expect(await found('a')).toEqual(expected);
});

test('of many the browser is asked once', async () => {
  for (let index = 0; index < 50; index++) await write(`f${index}`, { downloadId: index });
  items = [{ id: 3, filename: '/d/f3.zip', exists: false }];
  expect(await found('a')).toHaveLength(49);
  expect(search).toHaveBeenCalledTimes(1);
});

test('where something was put at the same path later, the earlier is no longer there', async () => {
  await write('before', { path: '/d/same.zip' });
  await write('after', { path: '/d/same.zip', at: 6, md5: 'b' });
  expect(await found('a')).toEqual([]);
  expect(await found('b')).toEqual(['after']);
});

test('what was cleared is not known any more', async () => {
  await write('a');
  await write('new', { at: 9 });
  await writeQueue('clearedLedger', 5);
  expect(await found('a')).toEqual(['new']);
});

test('the versions of a package of which something was grabbed, without those that were cleared', async () => {
  const { versions } = createLedgerReader();
  for (const id of ['a', 'b']) await write(id);
  await write('c', { versionId: '10', createdOn: '2026-02-01' });
  await write('d', { versionId: '3', at: 1 });
  await write('e', { versionId: '3', at: 8, createdOn: '2026-03-01' });
  await write('f', { packageId: '12', versionId: '4' });
  const ids = async () => (await versions('1')).map(({ versionId }) => versionId).sort();
  expect(await ids()).toEqual(['10', '2', '3']);
  await writeQueue('clearedLedger', 5);
  expect(await versions('1')).toEqual([{ versionId: '3', createdOn: '2026-03-01' }]);
  expect(await versions('9')).toEqual([]);
});
