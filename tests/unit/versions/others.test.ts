import { expect, test } from 'vitest';
import type { VersionSummary } from '../../../utils/data-hub/data-package.ts';
import { firstOther, othersOf } from '../../../utils/versions/others.ts';

const summary = (id: string, createdOn: string): VersionSummary => ({
  id,
  createdOn,
  reason: 'UPDATE',
  supplyType: 'Full',
  productVersion: '',
  format: 'CSV',
});

const LISTED = [summary('30', '2026-09-03'), summary('10', '2026-06-10'), summary('20', '2026-07-22')];

const others = (hereId: string, ...had: readonly string[]) =>
  othersOf(
    LISTED,
    had.map((versionId) => ({
      versionId,
      createdOn: LISTED.find(({ id }) => id === versionId)?.createdOn ?? '2025-01-02',
    })),
    hereId,
  );

test('the newest first, without the one on show, and it says which one has', () => {
  expect(others('20', '10').map(({ id, isHad }) => [id, isHad])).toEqual([
    ['30', false],
    ['10', true],
  ]);
});

test('one that was grabbed and has left OS’s list can be chosen as well', () => {
  expect(
    others('30', '5').map(({ id, createdOn, isHad, supplyType }) => [id, createdOn, isHad, supplyType]),
  ).toEqual([
    ['20', '2026-07-22', false, 'Full'],
    ['10', '2026-06-10', false, 'Full'],
    ['5', '2025-01-02', true, ''],
  ]);
});

test.each<[string, string, readonly string[], string | undefined]>([
  ['the version one has', '30', ['10'], '10'],
  ['of several that one has the newest before it', '30', ['10', '20'], '20'],
  ['one that one has, though it is newer', '10', ['30'], '30'],
  ['not itself, though one has some of it', '30', ['30'], '20'],
  ['without any the one before', '20', [], '10'],
  ['for the oldest the newest', '10', [], '30'],
])('at first it is held against %s', (_, hereId, had, expected) => {
  const here = LISTED.find(({ id }) => id === hereId) ?? LISTED[0];
  expect(here && firstOther(others(hereId, ...had), here)?.id).toBe(expected);
});

test('a single version has nothing to be held against', () => {
  const [only] = LISTED;
  expect(only && firstOther(othersOf([only], [], only.id), only)).toBeUndefined();
});
