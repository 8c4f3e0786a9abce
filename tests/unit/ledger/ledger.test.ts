import { expect, test } from 'vitest';
import type { GrabState } from '../../../utils/grabs/grab.ts';
import { entryOf } from '../../../utils/ledger/entry.ts';
import { holds } from '../../../utils/ledger/find.ts';
import { forgottenBefore } from '../../../utils/ledger/retention.ts';
import { DONE, grabOf, HANDED } from '../grabs/sample.ts';

test('a grab that is done leaves what may be asked of it later', () => {
  const grab = grabOf({ ...DONE, at: 9 }, { size: 5, md5: 'ab' });
  expect(entryOf(grab)).toEqual({
    id: 'g',
    at: 9,
    packageId: '1',
    packageName: 'A',
    versionId: '2',
    createdOn: '2026-01-01',
    fileName: 'f.zip',
    size: 5,
    checked: true,
    md5: 'ab',
    path: '/d/f.zip',
    downloadId: 7,
    session: 's',
  });
});

test('one whose size nobody knew was not checked', () => {
  const entry = entryOf(grabOf(DONE));
  expect(entry).toMatchObject({ size: 5, checked: false });
  expect(entry).not.toHaveProperty('md5');
});

test.each<[string, GrabState]>([
  ['queued', { kind: 'queued' }],
  ['with the browser', HANDED],
  ['cancelled', { kind: 'cancelled', at: 0 }],
  ['skipped: it is in the ledger already', { kind: 'skipped', at: 0, path: '/d/f.zip', grabbedAt: 0 }],
])('one that is %s leaves nothing', (_, state) => {
  expect(entryOf(grabOf(state))).toBeUndefined();
});

const ENTRY = entryOf(grabOf(DONE, { packageName: 'Roads of Ämter', packageId: '0040', md5: 'C0FFEE' }));

test.each([
  ['', true],
  ['   ', true],
  ['roads', true],
  ['zip roads', true],
  ['amter', true],
  ['40 f.zip', true],
  ['2026-01', true],
  ['c0ffee', true],
  ['/d/', true],
  ['roads rivers', false],
  ['coffee', false],
])('the words %o are in the entry: %s', (query, isThere) => {
  expect(ENTRY && holds(ENTRY, query)).toBe(isThere);
});

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 5, 1);

test.each([
  ['a year ago to the day', 'year', 365 * DAY, true],
  ['more than a year ago', 'year', 367 * DAY, false],
  ['three months ago', 'quarter', 91 * DAY, true],
  ['four months ago', 'quarter', 122 * DAY, false],
  ['just now', 'never', 0, false],
] as const)('an entry of %s is kept for "%s": %s', (_, keep, age, kept) => {
  expect(NOW - age > (forgottenBefore(keep, NOW) ?? 0)).toBe(kept);
});

test('forever means that no moment is too old', () => {
  expect(forgottenBefore('forever', NOW)).toBeUndefined();
});
