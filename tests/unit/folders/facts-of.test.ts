import { expect, test } from 'vitest';
import type { DataPackage, VersionSummary } from '../../../utils/data-hub/data-package.ts';
import { factsOf } from '../../../utils/folders/facts-of.ts';

const version = (id: string, createdOn: string): VersionSummary => ({
  id,
  createdOn,
  reason: '',
  supplyType: 'Full',
  productVersion: '',
  format: 'CSV',
});

const pack = (id: string, name: string, versions: readonly VersionSummary[] = []): DataPackage => ({
  id,
  name,
  createdOn: '2026-01-01',
  productId: '',
  productName: 'Topography',
  versions: [...versions],
});

const shared = (one: DataPackage, all: readonly DataPackage[]) =>
  factsOf(one, version('1', '2026-01-02'), all).isNameShared;

test('of packages of one name the one with the lowest id keeps it', () => {
  const [first, second, third] = [pack('99', 'BaseLine'), pack('100', 'BaseLine '), pack('0040', 'baseline')];
  const all = [third, second, first];
  expect([first, second, third].map((one) => shared(one, all))).toEqual([false, true, true]);
  expect(shared(second, [second, pack('7', 'Other')])).toBe(false);
});

test('names that are alike once they are on the disk are alike', () => {
  const long = 'a'.repeat(60);
  expect(shared(pack('2', `${long}2`), [pack('1', `${long}1`)])).toBe(true);
  expect(shared(pack('2', 'a:b'), [pack('1', 'a?b')])).toBe(true);
});

test('of versions of one day the first keeps it', () => {
  const versions = [version('12', '2026-09-03'), version('9', '2026-09-03'), version('8', '2026-09-02')];
  const one = pack('1', 'A', versions);
  expect(versions.map((each) => factsOf(one, each, [one]).isDayShared)).toEqual([true, false, false]);
});
