import { browser } from 'wxt/browser';
import { type ManagedKey, readManagedKeys } from '../policy/managed-keys.ts';
import { NO_POLICY, type Policy, readPolicy } from '../policy/policy.ts';

/** Firefox rejects where no administrator has written anything. */
export const currentPolicy = (): Promise<Policy> =>
  browser.storage.managed.get(null).then(readPolicy, () => NO_POLICY);

/** For the background alone: a page needs no key. */
export const handedOutKeys = (): Promise<readonly ManagedKey[]> =>
  browser.storage.managed.get('keys').then(
    ({ keys }) => readManagedKeys(keys).keys,
    () => [],
  );

/**
 * Chromium alone: Firefox reads it when it starts (MDN). Of this area only: the event of all areas would wake the
 * background whenever a page keeps its place.
 */
export const watchPolicy = (listener: () => void): void =>
  browser.storage.managed.onChanged?.addListener(listener);
