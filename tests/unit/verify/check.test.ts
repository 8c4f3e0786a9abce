import { expect, test } from 'vitest';
import { check } from '../../../utils/verify/check.ts';
import { createRegister } from '../../../utils/verify/register.ts';
import { createSums } from '../../../utils/verify/sums.ts';
import type { FoundFile, Verdict } from '../../../utils/verify/verdict.ts';
import { JULY, SUM } from './samples.ts';

const FILES: readonly FoundFile[] = [
  { path: 'a/ABFLGB_CSV.zip', size: 1000 },
  { path: 'b/locked.zip', size: 1000 },
  { path: 'c/cut/ABFLGB_CSV.zip', size: 12 },
];

test('reads only what must be read, one after the other, and says of each what it is', async () => {
  const read: string[] = [];
  const verdicts: Verdict[] = [];
  await check(
    FILES,
    createRegister([JULY]),
    createSums([]),
    async ({ path }) => {
      read.push(path);
      return path.startsWith('a/') ? SUM : undefined;
    },
    { onRead: () => {}, onVerdict: (_, verdict) => verdicts.push(verdict) },
    new AbortController().signal,
  );
  expect(read).toEqual(['a/ABFLGB_CSV.zip', 'b/locked.zip']);
  expect(verdicts.map(({ kind }) => kind)).toEqual(['right', 'unreadable', 'wrong']);
});

test('ended in the middle of a file, that file gets no verdict', async () => {
  const ending = new AbortController();
  const verdicts: Verdict[] = [];
  await check(
    FILES,
    createRegister([JULY]),
    createSums([]),
    async () => {
      ending.abort();
      return undefined;
    },
    { onRead: () => {}, onVerdict: (_, verdict) => verdicts.push(verdict) },
    ending.signal,
  );
  expect(verdicts).toEqual([]);
});
