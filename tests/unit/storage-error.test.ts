import { expect, test } from 'vitest';
import { isStorageError, storageFailure, whereStored } from '../../utils/storage-error.ts';

const chromiumFull = new Error(
  'IO error: /000003.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE: 3::WritableFileAppend::8)',
);
const chromiumOpening = new DOMException(
  'Internal error opening backing store for indexedDB.open.',
  'UnknownError',
);
const chromiumClosing = new DOMException('The database connection is closing.', 'InvalidStateError');
const firefoxFull = new DOMException(
  'The current transaction exceeded its quota limitations.',
  'QuotaExceededError',
);
const firefoxLocal = new Error('An unexpected error occurred');
const newer = new DOMException(
  'The requested version (5) is less than the existing version.',
  'VersionError',
);

test.each([
  ['Chromium, on a full disk', chromiumFull, 'profile-full'],
  ['Firefox, on a full disk', firefoxFull, 'profile-full'],
  ['a database that does not open, for whatever reason', chromiumOpening, 'profile-refused'],
  ['a `storage.local` that rejects', firefoxLocal, 'profile-refused'],
  ['something that is no error at all', 'refused', 'profile-refused'],
  ['a database of a newer Trig', newer, 'profile-newer'],
])('%s', (_, error, kind) => {
  expect(storageFailure(error)).toEqual({ kind });
});

test.each([chromiumFull, chromiumOpening, chromiumClosing, firefoxFull, firefoxLocal, newer])(
  'of the storage: %s',
  (error) => {
    expect(isStorageError(error)).toBe(true);
  },
);

test.each([
  new TypeError('undefined is not a function'),
  new Error('Not a page of Trig.'),
  new DOMException('A key exists already.', 'ConstraintError'),
  'text',
])('not of the storage: %s', (error) => {
  expect(isStorageError(error)).toBe(false);
});

test('what is removed together passes over a storage that fails, and over nothing else', async () => {
  await whereStored(() => Promise.reject(firefoxFull));
  await expect(whereStored(() => Promise.reject(new TypeError('mistake')))).rejects.toThrow('mistake');
});
