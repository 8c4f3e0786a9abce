import type { Comparable } from './counterparts.ts';

/** What became of a file that both versions have. `unsure`: it may have changed, the catalogue does not say enough. */
export type Fate = 'changed' | 'unsure' | 'identical';

/**
 * By MD5, and by size where there is none. Only MD5 proves that two are the same: of two with one size, one without an MD5
 * may have changed (both are optional by the OpenAPI document, FACTS §2.3).
 */
export function compare(file: Comparable, before: Comparable): Fate {
  if (file.size !== undefined && before.size !== undefined && file.size !== before.size) return 'changed';
  if (file.md5 === undefined || before.md5 === undefined) return 'unsure';
  return file.md5.toLowerCase() === before.md5.toLowerCase() ? 'identical' : 'changed';
}
