import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quietUntil } from '../../../utils/watch/quiet.ts';

/** By the clock on the wall, wherever the test runs. */
const at = (hours: number, minutes: number, day = 14) => new Date(2026, 4, day, hours, minutes).getTime();

test.each<[string, number, number | undefined]>([
  ['22:00-07:00', at(21, 59), undefined],
  ['22:00-07:00', at(22, 0), at(7, 0, 15)],
  ['22:00-07:00', at(23, 59), at(7, 0, 15)],
  ['22:00-07:00', at(0, 0), at(7, 0)],
  ['22:00-07:00', at(6, 59), at(7, 0)],
  ['22:00-07:00', at(7, 0), undefined],
  ['12:30-13:15', at(12, 29), undefined],
  ['12:30-13:15', at(12, 30), at(13, 15)],
  ['12:30-13:15', at(13, 15), undefined],
  ['08:00-08:00', at(8, 0), undefined],
])('%s, at %d: until %d', (hours, now, until) => {
  expect(quietUntil(hours, now)).toBe(until);
});

test('without quiet hours it is never quiet', () => {
  expect(quietUntil(null, at(3, 0))).toBeUndefined();
});

test('they end, within a day and whatever the clocks do, and at their end it is not quiet', () => {
  const time = fc
    .tuple(fc.nat(23), fc.nat(59))
    .map((parts) => parts.map((one) => `${one}`.padStart(2, '0')).join(':'));
  fc.assert(
    fc.property(time, time, fc.integer({ min: 0, max: 366 * 24 * 60 }), (from, to, minute) => {
      const now = new Date(2026, 0, 1).getTime() + minute * 60_000;
      const until = quietUntil(`${from}-${to}`, now);
      if (until === undefined) return;
      expect(until).toBeGreaterThan(now);
      expect(until - now).toBeLessThanOrEqual(25 * 3_600_000);
      expect(quietUntil(`${from}-${to}`, until)).toBeUndefined();
    }),
  );
});
