import { expect, test } from 'vitest';
import { type Kept, pageName, readKept } from '../../../components/stores/kept.ts';
import { type Opening, startOf } from '../../../components/stores/opening.ts';
import { readPage } from '../../../utils/data-hub/page.ts';
import { NO_FAVOURITES } from '../../../utils/picker/favourites.ts';

const NOW = 1_000_000_000;
const PAGE = 'https://osdatahub.os.uk/data/downloads/data-packages/18296';
const OTHER = 'https://osdatahub.os.uk/data/downloads/data-packages/20247';

const kept = (change: Partial<Kept> = {}): Kept => ({
  at: NOW - 60_000,
  credentialId: 'c1',
  page: '',
  place: { level: 'versions', packageId: '1' },
  filter: { query: 'x', kind: 'all', sort: 'name' },
  chosen: [],
  ...change,
});

const start = ({ address = '', ...opening }: Partial<Opening> & { readonly address?: string }) =>
  startOf({ favourites: NO_FAVOURITES, page: readPage(address), ...opening }, 'c1', NOW).kind;
const onPage = (address: string) => pageName(readPage(address));

test('no page and nothing kept: the root', () => {
  expect(start({})).toBe('root');
  expect(start({ address: 'https://example.org/' })).toBe('root');
});

test('what was left a moment ago comes back, for two minutes', () => {
  expect(start({ kept: kept() })).toBe('kept');
  expect(start({ kept: kept({ at: NOW - 120_000 }) })).toBe('kept');
  expect(start({ kept: kept({ at: NOW - 120_001 }) })).toBe('root');
  expect(start({ kept: kept({ at: NOW + 1 }) })).toBe('root');
});

test('a page wins only over what was kept on another page, or on none', () => {
  expect(start({ kept: kept(), address: PAGE })).toBe('page');
  expect(start({ kept: kept({ page: onPage(OTHER) }), address: PAGE })).toBe('page');
  expect(start({ kept: kept({ page: onPage(PAGE) }), address: PAGE })).toBe('kept');
  expect(start({ kept: kept({ page: onPage(PAGE) }), address: `${PAGE}?tab=2` })).toBe('kept');
  expect(start({ kept: kept({ page: onPage(PAGE) }), address: 'https://example.org/' })).toBe('kept');
  expect(start({ kept: kept({ page: onPage(PAGE), at: 0 }), address: PAGE })).toBe('page');
});

test('what our own address asks for wins over both', () => {
  expect(start({ asked: { kind: 'package', packageId: '1' }, kept: kept(), address: PAGE })).toBe('page');
  expect(start({ asked: { kind: 'search', query: 'x' }, kept: kept(), address: PAGE })).toBe('search');
});

test('what was kept with another key, or by another Trig, is nothing', () => {
  expect(readKept(kept(), 'c2', NOW)).toBeUndefined();
  const broken: readonly unknown[] = [
    undefined,
    null,
    'x',
    [],
    {},
    { ...kept(), at: 'x' },
    { ...kept(), filter: { query: 7, kind: 'all', sort: 'name' } },
    { ...kept(), filter: { query: '', kind: 'none', sort: 'name' } },
    { ...kept(), cursor: 7 },
    { ...kept(), chosen: [1] },
    { ...kept(), chosen: 'x' },
    { ...kept(), place: null },
    { ...kept(), place: { level: 'moon' } },
    { ...kept(), place: { level: 'versions' } },
    { ...kept(), place: { level: 'files', packageId: '1' } },
  ];
  for (const one of broken) expect(readKept(one, 'c1', NOW)).toBeUndefined();
});
