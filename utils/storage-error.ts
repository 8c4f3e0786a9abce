import type { Failure } from './failure.ts';

/** Why the browser does not keep what Trig writes, or does not read it back. */
export type StorageFailure = Extract<
  Failure,
  { readonly kind: 'profile-full' | 'profile-refused' | 'profile-newer' }
>;

const KINDS: ReadonlySet<string> = new Set<StorageFailure['kind']>([
  'profile-full',
  'profile-refused',
  'profile-newer',
]);

export const isStorageFailure = (failure: Failure): failure is StorageFailure => KINDS.has(failure.kind);

const OF_DATABASE =
  /^(?:UnknownError|QuotaExceededError|InvalidStateError|TimeoutError|AbortError|VersionError|NotReadableError|NotFoundError)$/;

/** `storage.local` rejects with a plain Error (measured: Chromium 156, Firefox 153). */
const OF_STORAGE = /IO error|FILE_ERROR|quota|corrupt|unexpected error occurred/i;

const FULL = /quota|NO_SPACE/i;

/** True of what a browser's storage throws; false of a mistake of ours, which has no words for a person. */
export const isStorageError = (error: unknown): error is Error =>
  error instanceof Error &&
  (error instanceof DOMException ? OF_DATABASE.test(error.name) : OF_STORAGE.test(error.message));

/**
 * One failure for all that went wrong in one test. A full disk is named by one of several: Chromium says of a database that
 * it cannot open only "Internal error", while `storage.local` beside it says FILE_ERROR_NO_SPACE; in Firefox it is the
 * other way round (measured: Chromium 156, Firefox 153).
 */
export function storageFailure(errors: readonly unknown[]): StorageFailure | undefined {
  if (errors.length === 0) return undefined;
  const known = errors.filter((error) => error instanceof Error);
  if (known.some(({ name }) => name === 'VersionError')) return { kind: 'profile-newer' };
  if (known.some(({ name, message }) => FULL.test(`${name} ${message}`))) return { kind: 'profile-full' };
  return { kind: 'profile-refused' };
}

/** For what is removed together with something that must go in any case: a storage that fails is passed over. */
export async function whereStored(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isStorageError(error)) throw error;
  }
}
