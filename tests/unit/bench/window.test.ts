import { expect, test } from 'vitest';
import { soonest } from '../../bench/queue/window.ts';
import { createRateLimit } from '../../data-hub/rate-limit.ts';

test('the hub lets every call through at the soonest time, and no call a millisecond earlier', () => {
  const made = [3_000, 2_000, 1_000];
  let now = 0;
  const mayCall = createRateLimit('development', { now: () => now, advance() {}, set() {} });
  for (const ago of made) {
    now = 1_000_000 - ago;
    mayCall('key');
  }
  const times = soonest(50, 120, made);
  for (const [call, at] of times.entries()) {
    if (at > (times[call - 1] ?? 0)) {
      now = 1_000_000 + at - 1;
      expect(mayCall('key'), `call ${call}, too early`).toBe(false);
    }
    now = 1_000_000 + at;
    expect(mayCall('key'), `call ${call}`).toBe(true);
  }
  expect(times.at(-1)).toBe(120_000);
});
