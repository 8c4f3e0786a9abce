import '../components/setup.ts';

import { expect, test } from 'vitest';
import { arrange } from '../../../components/stores/arrange.ts';
import { packageRows } from '../../../components/stores/rows.ts';
import { entriesOf } from '../../../components/stores/wording.ts';
import { pinned, readPins, readRecents } from '../../../utils/picker/favourites.ts';
import { noted } from '../../../utils/picker/noted.ts';
import { hashOf, readHash } from '../../../utils/picker/own-address.ts';
import { search } from '../../../utils/picker/search.ts';
import { PACKAGES } from '../../gallery/samples.ts';

const rows = packageRows(PACKAGES);
const ids = (some: readonly { readonly id: string }[]) => some.map(({ id }) => id);

test('pins are read back as ids, each once, whatever lies there', () => {
  expect(readPins(['1', '1', 2, null, '0040', 'x', '../1', { id: '3' }, '9'.repeat(21)])).toEqual([
    '1',
    '0040',
  ]);
  for (const stored of [undefined, null, 'x', 7, {}]) expect(readPins(stored)).toEqual([]);
  expect(readPins(Array.from({ length: 500 }, (_, index) => String(index)))).toHaveLength(200);
});

test('the last pinned is the first; pinning again moves it to the front; several at once', () => {
  expect(pinned(['1', '2'], ['3'], true)).toEqual(['3', '1', '2']);
  expect(pinned(['1', '2'], ['2'], true)).toEqual(['2', '1']);
  expect(pinned(['1', '2'], ['2', '9'], false)).toEqual(['1']);
  expect(pinned([], ['5', '6', '5'], true)).toEqual(['5', '6']);
});

test('recents: each package once, the latest first, none that the history has forgotten', () => {
  const some = [
    { packageId: '1', at: 10 },
    { packageId: '2', at: 30 },
    { packageId: '1', at: 20 },
    { packageId: 'x', at: 40 },
    { packageId: '3' },
    null,
  ];
  expect(readRecents(some)).toEqual([
    { packageId: '2', at: 30 },
    { packageId: '1', at: 20 },
  ]);
  expect(noted(readRecents(some), ['1', '4'], 50, 20).map(({ packageId }) => packageId)).toEqual([
    '1',
    '4',
    '2',
  ]);
  expect(noted(readRecents(some), ['1'], 50, 50)).toEqual([]);
  expect(readRecents('x')).toEqual([]);
});

test('pinned first, then lately grabbed, then the others as they came; each group says so once', () => {
  const arranged = arrange(rows, {
    pins: ['20247', '999', '23438'],
    recents: ['23438', '15298', '0040146690'],
  });
  expect(ids(arranged).slice(0, 4)).toEqual(['20247', '23438', '15298', '0040146690']);
  expect(new Set(ids(arranged))).toEqual(new Set(ids(rows)));
  expect(arranged).toHaveLength(rows.length);
  expect(arranged.flatMap(({ id, lead }) => (lead ? [[id, lead]] : []))).toEqual([
    ['20247', 'pinned'],
    ['15298', 'recent'],
    [ids(arranged)[4], 'rest'],
  ]);
  const rest = ids(arranged).slice(4);
  expect(rest).toEqual(ids(rows).filter((id) => rest.includes(id)));
});

test('with nothing pinned or grabbed the list is the list', () => {
  expect(arrange(rows, { pins: [], recents: [] })).toBe(rows);
  expect(arrange(rows, { pins: ['999'], recents: [] })).toBe(rows);
});

test('a search ranks by what fits; a pin only breaks a tie', () => {
  const found = (pins: readonly string[], typed: string) =>
    ids(search(entriesOf(arrange(rows, { pins, recents: [] })), typed).rows);
  const [first, second] = found([], 'buildings');
  expect([first, second].sort()).toEqual(['15298', '20247']);
  expect(found([second ?? ''], 'buildings')[0]).toBe(second);
  // `Code-Point with polygons` fits worse than `Code-Point` itself, pinned or not.
  expect(found(['0040188777'], 'code-point')[0]).toBe('0040188001');
});

test('our own address asks for a package or a search, and for nothing else', () => {
  expect(readHash(hashOf({ kind: 'package', packageId: '0040' }))).toEqual({
    kind: 'package',
    packageId: '0040',
  });
  expect(readHash(hashOf({ kind: 'search', query: 'a&b=c #é' }))).toEqual({
    kind: 'search',
    query: 'a&b=c #é',
  });
  for (const hash of ['', '#', '#package=', '#package=x', '#package=1/2', '#search=', '#other=1']) {
    expect(readHash(hash)).toBeUndefined();
  }
});
