import { expect, test } from 'vitest';
import { type Stillness, watch } from '../../../utils/grabs/stillness.ts';

const HALF_MINUTE = 30_000;
const START: Stillness = { received: 100, at: 0, looks: 0 };

/** Looks every half minute at a download that has so many bytes; answers how many looks until it was called stuck. */
function looksUntilStuck(bytes: (look: number) => number, tries: number, most = 100): number | undefined {
  let noted = START;
  for (let look = 1; look <= most; look++) {
    const next = watch(noted, bytes(look), tries, look * HALF_MINUTE);
    if (next === 'stuck') return look;
    noted = next ?? noted;
  }
  return undefined;
}

test('two minutes without a byte are too long, and each try before doubles the patience', () => {
  expect([0, 1, 2].map((tries) => looksUntilStuck(() => 100, tries))).toEqual([4, 8, 16]);
});

test('one byte in a while is enough', () => {
  expect(looksUntilStuck((look) => 100 + Math.floor(look / 3), 0)).toBeUndefined();
});

test('looks that follow each other quickly note nothing', () => {
  expect(watch(START, 100, 0, 24_999)).toBeUndefined();
  expect(watch(START, 200, 0, 24_999)).toBeUndefined();
});

test('after a sleep it begins to count anew', () => {
  const nearly: Stillness = { ...START, looks: 3 };
  expect(watch(nearly, 100, 0, 70 * 60_000)).toEqual({ received: 100, at: 70 * 60_000, looks: 0 });
  expect(watch(nearly, 100, 0, HALF_MINUTE)).toBe('stuck');
});
