import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { LedgerEntry } from '../../../utils/ledger/entry.ts';
import { database } from '../../../utils/platform/database.ts';
import { createLedger, createLedgerReader } from '../../../utils/platform/ledger.ts';
import { emptyDatabase } from '../grabs/world/stores.ts';

let published = 0;
const ledger = createLedger(() => {
  published += 1;
});
const reader = createLedgerReader();

beforeEach(async () => {
  published = 0;
  await emptyDatabase();
});

async function write(id: string, at: number, more: Partial<LedgerEntry> = {}): Promise<LedgerEntry> {
  const entry: LedgerEntry = {
    id,
    at,
    packageId: '1',
    packageName: 'Roads',
    versionId: '2',
    createdOn: '2026-01-01',
    fileName: `${id}.zip`,
    size: 5,
    checked: true,
    path: `/d/${id}.zip`,
    downloadId: 7,
    session: 's',
    ...more,
  };
  await (await database()).put('ledger', entry);
  return entry;
}

const idsOf = (entries: readonly LedgerEntry[]): readonly string[] => entries.map(({ id }) => id);

const all = async (): Promise<readonly string[]> => idsOf(await reader.page('', 100));

/** Everything, read in pages of that many. */
async function inPages(query: string, limit: number): Promise<readonly (readonly string[])[]> {
  const pages: (readonly string[])[] = [];
  for (let after: LedgerEntry | undefined; ; ) {
    const page = await reader.page(query, limit, after);
    if (page.length === 0) return pages;
    pages.push(idsOf(page));
    after = page.at(-1);
  }
}

test('the newest comes first', async () => {
  await write('a', 1);
  await write('c', 3);
  await write('b', 2);
  expect(await all()).toEqual(['c', 'b', 'a']);
  expect(await reader.count()).toBe(3);
});

test('only what holds every word is found, and a page is full of it', async () => {
  for (let index = 0; index < 10; index++) {
    await write(`f${index}`, index + 1, { packageName: index % 3 === 0 ? 'Ämter' : 'Roads' });
  }
  expect(await inPages('amter zip', 2)).toEqual([
    ['f9', 'f6'],
    ['f3', 'f0'],
  ]);
  expect(await inPages('amter roads', 2)).toEqual([]);
});

test('entries of the same moment are neither repeated nor left out between pages', async () => {
  for (const id of ['a', 'b', 'c', 'd', 'e']) await write(id, 7);
  await write('old', 1);
  expect(await inPages('', 2)).toEqual([
    ['e', 'd'],
    ['c', 'b'],
    ['a', 'old'],
  ]);
});

test('a page goes on after an entry that has been forgotten meanwhile', async () => {
  await write('b', 2);
  await write('a', 1);
  const gone = await write('gone', 3);
  await (await database()).delete('ledger', 'gone');
  expect(idsOf(await reader.page('', 10, gone))).toEqual(['b', 'a']);
});

test('what was cleared is out of sight and does not count, what comes later is in sight', async () => {
  await write('a', 1);
  await write('b', 2);
  await ledger.clear(2);
  expect(published).toBe(1);
  await write('c', 3);
  expect(await all()).toEqual(['c']);
  expect(await reader.count()).toBe(1);
  expect(idsOf(await ledger.ofVersion('1', '2'))).toEqual(['c']);
});

test('a page asked for after everything was cleared is empty', async () => {
  const last = await write('a', 1);
  await ledger.clear(1);
  expect(await reader.page('', 10, last)).toEqual([]);
  await ledger.clear(9);
  expect(await reader.page('', 10, last)).toEqual([]);
});

test('undone by its moment, it is all in sight again', async () => {
  await write('a', 1);
  await ledger.clear(2);
  await ledger.unclear(3);
  expect(await all()).toEqual([]);
  await ledger.unclear(2);
  expect(await all()).toEqual(['a']);
  expect(published).toBe(2);
});

const before = (moment: number) => (clearedAt: number) => clearedAt <= moment;

test.each<[string, number | undefined, number, readonly string[]]>([
  ['too old is forgotten', 2, 0, ['d', 'c']],
  ['nothing is too old, and nothing was cleared', undefined, 0, ['d', 'c', 'b', 'a']],
])('%s', async (_, olderThan, clearedBefore, left) => {
  for (const [index, id] of ['a', 'b', 'c', 'd'].entries()) await write(id, index + 1);
  await ledger.sweep(olderThan, before(clearedBefore));
  expect(await all()).toEqual(left);
});

test('what was cleared is kept as long as that can be undone, and forgotten then', async () => {
  await write('a', 1);
  await write('b', 5);
  await ledger.clear(3);
  await ledger.sweep(undefined, before(2));
  expect(await ledger.read('a')).toBeDefined();
  await ledger.sweep(undefined, before(3));
  expect(await ledger.read('a')).toBeUndefined();
  expect(await all()).toEqual(['b']);
});

test('what is grabbed after the clock was set back does not pass for cleared', async () => {
  await write('a', 3_600_000);
  await ledger.clear(3_600_001);
  await ledger.sweep(undefined, () => true);
  await write('b', 5);
  await ledger.sweep(undefined, () => true);
  expect(await all()).toEqual(['b']);
});

test('a sweep that finds nothing tells nobody', async () => {
  await write('a', 5);
  await ledger.sweep(4, before(4));
  expect(published).toBe(0);
});

test('the files of a version are those of its package as well', async () => {
  await write('a', 1);
  await write('b', 2, { packageId: '9' });
  await write('c', 3, { versionId: '9' });
  expect(idsOf(await ledger.ofVersion('1', '2'))).toEqual(['a']);
});
