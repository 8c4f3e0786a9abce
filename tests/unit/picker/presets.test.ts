import * as v from 'valibot';
import { expect, test } from 'vitest';
import { asks } from '../../../utils/commands.ts';
import { NO_FILTER } from '../../../utils/picker/filter.ts';
import { changed, withoutKeys } from '../../../utils/picker/preset-changes.ts';
import { type Preset, type Presets, readPresets } from '../../../utils/picker/presets.ts';
import { presetsOf } from '../../../utils/picker/presets-of.ts';

const preset = (name: string, query = '*.zip'): Preset => ({
  name,
  filter: { ...NO_FILTER, query },
  squares: [],
});
const A = preset('A');
const B = preset('B');
const ALL: Presets = { MMTOPO: { presets: [A, B] } };
const of = (presets: Presets) => presetsOf(presets, 'MMTOPO').presets.map(({ name }) => name);

test('kept last, or in the place of the one of that name', () => {
  expect(of(changed(ALL, 'MMTOPO', { do: 'put', preset: preset('C') }))).toEqual(['A', 'B', 'C']);
  const again = changed(ALL, 'MMTOPO', { do: 'put', preset: preset('A', 'other') });
  expect(presetsOf(again, 'MMTOPO').presets[0]).toEqual(preset('A', 'other'));
  expect(of(again)).toEqual(['A', 'B']);
});

test('removed, and put back where it was', () => {
  const without = changed(ALL, 'MMTOPO', { do: 'remove', name: 'A' });
  expect(of(without)).toEqual(['B']);
  expect(changed(without, 'MMTOPO', { do: 'put', preset: A, at: 0 })).toEqual(ALL);
});

test('renamed, and over another one as well', () => {
  expect(of(changed(ALL, 'MMTOPO', { do: 'rename', name: 'A', to: 'Z' }))).toEqual(['Z', 'B']);
  expect(of(changed(ALL, 'MMTOPO', { do: 'rename', name: 'A', to: 'B' }))).toEqual(['B']);
});

test('what was grabbed with is remembered beside them, for that product alone', () => {
  const choice = { filter: NO_FILTER, squares: ['TQ'] };
  const next = changed(ALL, 'CODEPT', { do: 'remember', choice });
  expect(presetsOf(next, 'CODEPT').last).toEqual(choice);
  expect(presetsOf(next, 'MMTOPO')).toEqual(ALL.MMTOPO);
  expect(changed(next, 'CODEPT', { do: 'forget' })).toEqual(ALL);
});

test('a product without any is not kept', () => {
  const one = changed({}, 'MMTOPO', { do: 'put', preset: A });
  expect(changed(one, 'MMTOPO', { do: 'remove', name: 'A' })).toEqual({});
});

test('names that every object has are names like any other', () => {
  expect(presetsOf({}, 'constructor').presets).toEqual([]);
  expect(of(changed({}, 'constructor', { do: 'put', preset: A }))).toEqual([]);
});

test.each([[undefined], [null], ['text'], [7], [[]]])('%j in storage reads as none', (stored) => {
  expect(readPresets(stored)).toEqual({});
});

test('what does not fit goes, product by product', () => {
  expect(
    readPresets({ ...ALL, NGDAD: { presets: [{ name: '', filter: 7 }] }, '../x': { presets: [] } }),
  ).toEqual(ALL);
});

test('what Trig does not know is not carried along', () => {
  const stored = { MMTOPO: { presets: [{ ...A, key: 'SECRET' }, B], key: 'SECRET' } };
  expect(readPresets(stored)).toEqual(ALL);
});

test('a key that was typed into a name or the search is kept nowhere', () => {
  const key = 'practice-key-1a2b';
  const change = { do: 'put', preset: preset(`mine ${key}`, `${key} *.zip`) } as const;
  expect(JSON.stringify(withoutKeys(change, [key]))).not.toContain(key);
  expect(withoutKeys({ do: 'put', preset: A }, [key])).toEqual({ do: 'put', preset: A });
});

test.each([
  ['no name', { do: 'put', preset: { ...A, name: '  ' } }],
  ['a name without end', { do: 'put', preset: { ...A, name: 'x'.repeat(61) } }],
  ['a square that is none', { do: 'put', preset: { ...A, squares: ['../..'] } }],
  ['an order nobody knows', { do: 'put', preset: { ...A, filter: { ...NO_FILTER, sort: 'random' } } }],
  ['nothing that can be done', { do: 'sell', name: 'A' }],
])('%s goes no further than the door', (_, change) => {
  expect(v.safeParse(asks.changePresets, { productId: 'MMTOPO', change }).success).toBe(false);
});

test('nor does a product id that is none', () => {
  const change = { do: 'forget' };
  expect(v.safeParse(asks.changePresets, { productId: '__proto__', change }).success).toBe(false);
  expect(v.safeParse(asks.changePresets, { productId: 'GB-Hex-1km-Mining-Haz', change }).success).toBe(true);
});
