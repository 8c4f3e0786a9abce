import fc from 'fast-check';
import { expect, test } from 'vitest';
import { turnsOf } from '../../../utils/versions/turns.ts';

const versions = [1, 2, 3, 4, 5, 6].map((id) => ({ id: String(id) }));

/** Numbers of the steps, where these have theirs. */
function turns(steps: readonly number[], there: Readonly<Record<string, number>> = {}): readonly number[] {
  const ledger = Object.entries(there).map(([versionId, turn]) => ({ versionId, turn }));
  const wanted = steps.map((id) => ({ id: String(id) }));
  return [...turnsOf(versions, wanted, [...ledger, { versionId: '1' }]).values()];
}

test('a chain that is begun is numbered from 1', () => {
  expect(turns([2, 3, 4])).toEqual([1, 2, 3]);
});

test('numbers go on from those that are there', () => {
  expect(turns([5, 6], { 3: 7, 4: 8 })).toEqual([9, 10]);
});

test('one that was grabbed without a number keeps its place', () => {
  expect(turns([6], { 4: 2 })).toEqual([4]);
});

test('one that came to nothing gets the number that was meant for it', () => {
  expect(turns([3], { 2: 1, 4: 3, 5: 4 })).toEqual([2]);
  expect(turns([2], { 3: 2, 4: 3 })).toEqual([1]);
  expect(turns([3], { 3: 2 })).toEqual([2]);
});

test('older ones than the first that is there are sorted by their days', () => {
  expect(turns([2, 3], { 4: 1 })).toEqual([0, 0]);
});

test('whatever is there, a later step never has a lower number', () => {
  fc.assert(
    fc.property(
      fc.subarray([1, 2, 3, 4, 5, 6]),
      fc.subarray([1, 2, 3, 4, 5, 6]),
      fc.nat(30),
      (steps, had, first) => {
        const there = Object.fromEntries(
          had.filter((id) => !steps.includes(id)).map((id) => [String(id), first + id]),
        );
        const found = turns(steps, there);
        expect(found).toEqual([...found].sort((a, b) => a - b));
        for (const [index, id] of steps.entries()) {
          for (const [other, turn] of Object.entries(there)) {
            if (Number(other) > id) expect(found[index]).toBeLessThanOrEqual(turn);
          }
        }
      },
    ),
  );
});
