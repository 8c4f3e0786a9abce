import { expect } from 'vitest';
import type { DataHub } from '../data-hub/hub.ts';

/** Names of the files whose bytes were asked for, sorted, once they are so many. */
export async function fetchedOf({ log }: DataHub, count: number): Promise<readonly string[]> {
  await expect.poll(() => log.storage().length, { timeout: 30_000 }).toBe(count);
  return log
    .storage()
    .map(({ path }) => decodeURIComponent(path.split('/').at(-1) ?? ''))
    .sort();
}
