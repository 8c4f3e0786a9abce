import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { asks } from '../../../utils/commands.ts';
import type { DataPackage, VersionSummary } from '../../../utils/data-hub/data-package.ts';
import { setState } from '../../../utils/versions/release-set.ts';
import { changedSets, type ReleaseSet, readSets } from '../../../utils/versions/release-sets.ts';
import { suggestSets } from '../../../utils/versions/suggest-sets.ts';
import { summary } from './sample.ts';

/** A version of that day and release. */
const at = (day: number, productVersion: string): VersionSummary => summary(day, { productVersion });

const pack = (
  id: string,
  name: string,
  versions: readonly VersionSummary[],
  product = name,
): DataPackage => ({
  id,
  name,
  createdOn: '2026-01-01',
  productId: 'X',
  productName: product,
  versions: [...versions],
});

const SET: ReleaseSet = { name: 'Plus', packageIds: ['1', '2'], by: 'release' };

/** Versions that would be grabbed, and who lags. */
function state(packages: readonly DataPackage[], change: Partial<ReleaseSet> = {}) {
  const { common, members } = setState({ ...SET, ...change }, packages);
  return {
    grabs: common?.map(({ packageId, version }) => `${packageId} ${version.id}`),
    lag: members.filter(({ lags }) => lags).map(({ packageId }) => packageId),
  };
}

describe('the newest release that all have', () => {
  const gb = pack('1', 'GB', [at(40, 'Plus 03.02.2026'), at(1, 'E1 January 2026')]);

  test('by the product version, whatever its spaces and letters', () => {
    const islands = pack('2', 'Islands', [at(41, ' plus  03.02.2026\t'), at(2, 'E1 January 2026')]);
    expect(state([gb, islands])).toEqual({ grabs: ['1 1040', '2 1041'], lag: [] });
  });
  test('where one lags, the release before', () => {
    const islands = pack('2', 'Islands', [at(2, 'E1 January 2026')]);
    expect(state([gb, islands])).toEqual({ grabs: ['1 1001', '2 1002'], lag: ['2'] });
  });
  test('none in common', () => {
    expect(state([gb, pack('2', 'Islands', [at(2, 'Other')])])).toEqual({ grabs: undefined, lag: ['2'] });
    expect(state([gb, pack('2', 'Islands', [])])).toEqual({ grabs: undefined, lag: ['2'] });
  });
  test('one that the account no longer has', () => {
    expect(state([gb])).toEqual({ grabs: undefined, lag: ['2'] });
  });
  test('supplied again: the newer of the two', () => {
    const islands = pack('2', 'Islands', [at(45, 'Plus 03.02.2026'), at(41, 'Plus 03.02.2026')]);
    expect(state([gb, islands]).grabs).toEqual(['1 1040', '2 1045']);
  });
  test('without words for a release there is none; by day there is', () => {
    const [one, two] = [pack('1', 'A', [at(3, '')]), pack('2', 'B', [at(4, ''), at(3, '')])];
    expect(state([one, two])).toEqual({ grabs: undefined, lag: [] });
    expect(state([one, two], { by: 'day' })).toEqual({ grabs: ['1 1003', '2 1003'], lag: ['1'] });
  });
  test('newest by day, not by its words', () => {
    const [one, two] = ['1', '2'].map((id) => pack(id, id, [at(9, 'A'), at(3, 'Z')]));
    expect(state([one, two] as DataPackage[]).grabs).toEqual(['1 1009', '2 1009']);
  });
});

describe('what seems to belong together', () => {
  const release = [at(3, 'E1')];
  const plus = (id: string, name: string, product = 'AddressBase Plus') => pack(id, name, release, product);
  const names = (packages: readonly DataPackage[], sets: readonly ReleaseSet[] = []) =>
    suggestSets(packages, sets).map(({ name, packageIds }) => `${name}: ${packageIds.join(' ')}`);

  const FOUR = [
    plus('1', 'Registers - AddressBase Plus (FULL)'),
    plus('2', 'Registers - AddressBase Plus Islands (FULL)', 'AddressBase Plus - Islands'),
    plus('3', 'Registers - AddressBase Plus (COU)'),
    plus('4', 'Registers - AddressBase Plus Islands (COU)', 'AddressBase Plus - Islands'),
  ];

  test('GB and the islands, full and change-only', () => {
    expect(names(FOUR)).toEqual(['Registers AddressBase Plus: 3 1 4 2']);
  });
  test('not what is in a set already', () => {
    expect(names(FOUR, [{ name: 'Mine', packageIds: ['1', '2', '3', '4', '9'], by: 'day' }])).toEqual([]);
  });
  test('not what is called the same, is of other products, or has no release in common', () => {
    expect(names(['1', '2', '3'].map((id) => plus(id, 'BaseLine')))).toEqual([]);
    expect(names([plus('1', 'Base (FULL)'), plus('2', 'Base (COU)', 'Code-Point')])).toEqual([]);
    expect(names([plus('1', 'Base (FULL)'), pack('2', 'Base (COU)', [], 'AddressBase Plus')])).toEqual([]);
    expect(names([plus('1', 'Full'), plus('2', 'COU')])).toEqual([]);
  });
});

describe('sets that are kept', () => {
  const [a, b, c] = ['A', 'B', 'C'].map((name) => ({ ...SET, name })) as [ReleaseSet, ReleaseSet, ReleaseSet];
  const of = (sets: readonly ReleaseSet[]) => sets.map(({ name }) => name).join('');

  test('last, in the place of its name, or of another', () => {
    expect(of(changedSets([a, b], { do: 'put', set: c }))).toBe('ABC');
    const [first] = changedSets([a, b], { do: 'put', set: { ...a, by: 'day' } });
    expect(first?.by).toBe('day');
    expect(of(changedSets([a, b, c], { do: 'put', set: { ...a, name: 'Z' }, instead: 'B' }))).toBe('AZC');
    expect(of(changedSets([a, b, c], { do: 'put', set: a, instead: 'C' }))).toBe('BA');
  });
  test('removed, and put back where it was', () => {
    const without = changedSets([a, b, c], { do: 'remove', name: 'B' });
    expect(of(without)).toBe('AC');
    expect(of(changedSets(without, { do: 'put', set: b, at: 1 }))).toBe('ABC');
  });
  test('one waved away takes no kept one of that name with it', () => {
    const waved = { ...a, isWaved: true } as const;
    const both = changedSets([a, b], { do: 'put', set: waved });
    expect(both).toEqual([a, b, waved]);
    expect(readSets(both)).toEqual(both);
    expect(changedSets(both, { do: 'remove', name: a.name, isWaved: true })).toEqual([a, b]);
    expect(changedSets(both, { do: 'remove', name: a.name })).toEqual([b, waved]);
  });
  test.each([[undefined], [null], ['x'], [{}], [[{ name: 'A' }]]])(
    '%j in storage reads as none',
    (stored) => {
      expect(readSets(stored)).toEqual([]);
    },
  );
  test('what fits stays beside what does not', () => {
    expect(readSets([a, { ...b, packageIds: ['../x', '2'] }, { ...c, by: 'moon' }])).toEqual([a]);
  });
  test('a page can keep no set of one, of nothing, or of what is no package', () => {
    const keep = (packageIds: readonly string[]) =>
      v.safeParse(asks.changeSets, { change: { do: 'put', set: { ...SET, packageIds } } }).success;
    expect([keep(['1', '2']), keep(['1']), keep([]), keep(['1', 'x'])]).toEqual([true, false, false, false]);
  });
});
