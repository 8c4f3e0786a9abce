import type { Publish } from '../ports.ts';
import type { StorageFailure } from '../storage-error.ts';
import { testWriting } from './storage-test.ts';
import { onDatabaseFailure } from './storage-trouble.ts';

interface Ports {
  readonly publish: Publish;
  /** Says it where nothing has to be written: on the badge, and in a notification. */
  readonly show: (failure: StorageFailure | undefined) => Promise<void>;
  /** What was interrupted goes on. */
  readonly look: () => void;
}

/** What the background knows of its own storage. */
export interface StorageWatch {
  /** What stands in the way; when something did, it is tested again first. */
  check(): Promise<StorageFailure | undefined>;
  /** Something has failed: what stands in the way, if anything still does. */
  verify(): Promise<StorageFailure | undefined>;
}

/** Milliseconds. */
const AGAIN = 5_000;

/** One failure may be followed by another at once, and each of them asks for a look. Milliseconds. */
const LOOK_AFTER = 1_000;

/**
 * Tests the storage after each failure of the database, and again every few seconds until it works: the background can say
 * that it cannot write without writing anything. The alarm is set by `show`, for a background that ends meanwhile.
 */
export function watchStorage({ publish, show, look }: Ports): StorageWatch {
  let failure: StorageFailure | undefined;
  let testing: Promise<StorageFailure | undefined> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function verify(): Promise<StorageFailure | undefined> {
    testing ??= test().finally(() => {
      testing = undefined;
    });
    return testing;
  }

  async function test(): Promise<StorageFailure | undefined> {
    clearTimeout(timer);
    const found = await testWriting();
    const isNews = found?.kind !== failure?.kind;
    failure = found;
    if (found) timer = setTimeout(() => void verify(), AGAIN);
    else timer = setTimeout(look, LOOK_AFTER);
    if (isNews) {
      publish('storage');
      // Not waited for: what a badge or a notification takes must not hold up the next test.
      show(found).catch(() => undefined);
    }
    return found;
  }

  onDatabaseFailure(() => void verify());

  return { verify, check: async () => (failure ? verify() : undefined) };
}
