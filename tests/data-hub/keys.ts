/** Practice credentials, one per account. They open nothing but this hub. */
export const KEYS = {
  /** About 40 packages of every shape seen in the wild. */
  department: 'PRACTICE-KEY-0000-1a2b',
  /** A project that has the API but no packages: the list is `[]` (FACTS §2.1). */
  empty: 'PRACTICE-KEY-0001-none',
  /** 300 packages. */
  large: 'PRACTICE-KEY-0300-3c4d',
  /** 2,000 packages. */
  huge: 'PRACTICE-KEY-2000-5e6f',
  /** A project without the Downloads API: every answer is 403 (FACTS §7). */
  noDownloadsApi: 'PRACTICE-KEY-0403-7a8b',
} as const;

/** The project secret that belongs to a practice key; only the token endpoint asks for it (FACTS §4). */
export function secretOf(key: string): string {
  return `${key}-SECRET`;
}

export type AccountName = keyof typeof KEYS;
