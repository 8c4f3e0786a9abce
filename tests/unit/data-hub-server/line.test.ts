import { expect, test } from 'vitest';
import { createLine } from '../../data-hub/line.ts';

test('who comes at the same time shares its width', async () => {
  const line = createLine(1_000_000);
  const began = performance.now();
  const [first, second] = await Promise.all(
    [20_000, 20_000].map(async (bytes) => {
      await line.pass(bytes);
      return performance.now() - began;
    }),
  );
  // Timers may come late on a busy machine, never early by more than their own millisecond.
  expect(first).toBeGreaterThanOrEqual(19);
  expect(second).toBeGreaterThanOrEqual(39);
});
