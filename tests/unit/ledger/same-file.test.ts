import { expect, test } from 'vitest';
import type { LedgerEntry } from '../../../utils/ledger/entry.ts';
import { findSame } from '../../../utils/ledger/same-file.ts';

const MD5 = 'a'.repeat(32);

const entry = (change: Partial<LedgerEntry> = {}): LedgerEntry => ({
  id: 'e',
  at: 50,
  packageId: '1',
  packageName: 'Roads',
  versionId: '1',
  createdOn: '2026-01-02',
  fileName: 'before.zip',
  size: 5,
  checked: true,
  md5: MD5,
  path: '/d/before.zip',
  downloadId: 7,
  session: 's',
  ...change,
});

const VERSION = { packageId: '1', versionId: '2' };

const found = (entries: readonly LedgerEntry[], file: { size?: number; md5?: string } = {}) =>
  findSame(entries)({ fileName: 'now.zip', size: 5, md5: MD5, ...file }, VERSION)?.id;

test.each<[string, readonly LedgerEntry[], { size?: number; md5?: string }, string | undefined]>([
  ['another name, another version', [entry()], {}, 'e'],
  ['another package', [entry({ packageId: '9' })], {}, 'e'],
  ['MD5 in another case', [entry()], { md5: MD5.toUpperCase() }, 'e'],
  ['another size under the same MD5', [entry({ size: 6 })], {}, undefined],
  ['no MD5 of what is there', [{ ...entry(), md5: undefined as never }], {}, undefined],
  ['a size that nobody could check then, and fits now', [entry({ checked: false })], {}, 'e'],
  ['the very file', [entry({ versionId: '2', fileName: 'now.zip' })], {}, undefined],
  ['of the very version, under another name', [entry({ versionId: '2' })], {}, 'e'],
  ['several: the last one', [entry({ id: 'old', at: 1 }), entry(), entry({ id: 'older', at: 0 })], {}, 'e'],
])('%s', (_, entries, file, expected) => {
  expect(found(entries, file)).toBe(expected);
});

test('without a size in the catalogue only what was checked then will do', () => {
  const same = (of: LedgerEntry) => findSame([of])({ fileName: 'now.zip', md5: MD5 }, VERSION)?.id;
  expect(same(entry())).toBe('e');
  expect(same(entry({ checked: false }))).toBeUndefined();
});
