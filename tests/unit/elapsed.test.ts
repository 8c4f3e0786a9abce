import { expect, test } from 'vitest';
import { elapsed } from '../../utils/elapsed.ts';

test('what lies ahead was noted before the clock was set back, and is long ago', () => {
  expect(elapsed(1_000, 4_000)).toBe(3_000);
  expect(elapsed(4_000, 4_000)).toBe(0);
  expect(elapsed(3_600_000, 4_000)).toBe(Number.POSITIVE_INFINITY);
});
