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

/** What a failure of the storage means for a person. */
export function storageFailure(error: unknown): StorageFailure {
  const { name, message } = error instanceof Error ? error : { name: '', message: '' };
  if (name === 'VersionError') return { kind: 'profile-newer' };
  return { kind: FULL.test(`${name} ${message}`) ? 'profile-full' : 'profile-refused' };
}

/** For what is removed together with something that must go in any case: a storage that fails is passed over. */
export async function whereStored(work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isStorageError(error)) throw error;
  }
}

/** The same for several steps, one after the other: a mistake of ours is thrown once all of them have been tried. */
export async function inOrder(steps: readonly (() => unknown)[]): Promise<void> {
  const mistakes: unknown[] = [];
  for (const step of steps) await whereStored(step).catch((error: unknown) => mistakes.push(error));
  if (mistakes.length > 0) throw mistakes[0];
}
