import { type KnownFile, nameOf } from '../../utils/verify/known-file.ts';
import type { Listed } from '../../utils/verify/sums.ts';
import type { Checked } from '../stores/verify.ts';

/** One line of what came out: a file that was dropped, or one that OS or a list of checksums names and is not there. */
export type Result =
  | { readonly id: string; readonly kind: 'found'; readonly checked: Checked }
  | { readonly id: string; readonly kind: 'missing'; readonly file: KnownFile }
  | { readonly id: string; readonly kind: 'absent'; readonly listed: Listed };

export const SIEVES = ['all', 'right', 'wrong', 'unclear', 'missing'] as const;

export type Sieve = (typeof SIEVES)[number];

/** In the order in which they were checked, what is missing at the end. */
export const resultsOf = (
  checked: readonly Checked[],
  missing: readonly KnownFile[],
  absent: readonly Listed[],
): readonly Result[] => [
  ...checked.map((one, index): Result => ({ id: `found:${index}`, kind: 'found', checked: one })),
  ...missing.map((file): Result => ({ id: `missing:${nameOf(file)}`, kind: 'missing', file })),
  ...absent.map((listed): Result => ({ id: `absent:${listed.path}`, kind: 'absent', listed })),
];

export function sieveOf(result: Result): Exclude<Sieve, 'all'> {
  if (result.kind !== 'found') return 'missing';
  const { kind } = result.checked.verdict;
  switch (kind) {
    case 'right':
    case 'wrong':
      return kind;
    case 'listed':
      return 'right';
    case 'mislisted':
      return 'wrong';
    case 'unproved':
    case 'unknown':
    case 'unreadable':
      return 'unclear';
    default:
      return kind satisfies never;
  }
}

export const through = (results: readonly Result[], sieve: Sieve): readonly Result[] =>
  sieve === 'all' ? results : results.filter((result) => sieveOf(result) === sieve);

export function countsOf(results: readonly Result[]): Readonly<Record<Sieve, number>> {
  const counts = { all: results.length, right: 0, wrong: 0, unclear: 0, missing: 0 };
  for (const result of results) counts[sieveOf(result)] += 1;
  return counts;
}

/** The known file that would make it right, where grabbing it anew does. */
export function remedyOf(result: Result): KnownFile | undefined {
  if (result.kind === 'missing') return result.file;
  if (result.kind === 'absent') return undefined;
  const { verdict } = result.checked;
  return verdict.kind === 'wrong' ? verdict.file : undefined;
}
