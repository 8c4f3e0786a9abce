import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Failure } from '../../../utils/failure.ts';
import {
  afterListing,
  afterTrouble,
  dueAt,
  EVERY,
  notAhead,
  type Schedule,
  troubleTold,
  troubleToTell,
} from '../../../utils/watch/schedule.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const LENGTH = { hour: HOUR, quarter: 6 * HOUR, day: DAY, week: 7 * DAY } as const;

const draw = fc.double({ min: 0, max: 1, noNaN: true });
const every = fc.constantFrom(...(['hour', 'quarter', 'day', 'week'] as const));
const DOWN: Failure = { kind: 'service-down', status: 503 };

const troubled = (count: number, failure: Failure, chance = 0.5): Schedule => {
  let schedule = afterListing(0, chance, 0);
  for (let time = 1; time <= count; time += 1) schedule = afterTrouble(schedule, DAY, chance, failure);
  return schedule;
};

test('off is never', () => {
  expect(EVERY).toContain('off');
  expect(dueAt(afterListing(0, 0.5, 0), 'off')).toBeUndefined();
  expect(dueAt(troubled(3, DOWN), 'off')).toBeUndefined();
});

test('an interval after the last listing, a tenth sooner or later by chance', () => {
  fc.assert(
    fc.property(draw, every, fc.nat(), (chance, length, now) => {
      const wait = (dueAt(afterListing(now, chance, 0), length) ?? 0) - now;
      expect(wait).toBeGreaterThanOrEqual(Math.floor(LENGTH[length] * 0.9));
      expect(wait).toBeLessThanOrEqual(Math.ceil(LENGTH[length] * 1.1));
    }),
  );
  expect(dueAt(afterListing(0, 0, 0), 'day')).not.toBe(dueAt(afterListing(0, 1, 0), 'day'));
});

test('in trouble it waits longer and longer, but never longer than an interval', () => {
  fc.assert(
    fc.property(draw, every, fc.integer({ min: 1, max: 5_000 }), (chance, length, count) => {
      const wait = (dueAt(troubled(count, DOWN, chance), length) ?? 0) - DAY;
      expect(wait).toBeGreaterThanOrEqual(3 * MINUTE);
      expect(wait).toBeLessThanOrEqual(LENGTH[length]);
    }),
  );
  const waits = [1, 2, 3, 4].map((count) => (dueAt(troubled(count, DOWN), 'day') ?? 0) - DAY);
  expect(waits).toEqual([5, 10, 20, 40].map((minutes) => minutes * MINUTE));
});

test('OS names a time: not before', () => {
  const wait = (retryAfter: number) =>
    (dueAt(troubled(1, { kind: 'rate-limited', retryAfter }, 0), 'day') ?? 0) - DAY;
  expect(wait(1800)).toBeGreaterThanOrEqual(1800 * 1000);
  expect(wait(1)).toBeGreaterThanOrEqual(3 * MINUTE);
  expect(wait(1e9)).toBe(DAY);
});

test('a refused key is tried again an interval later, and told once', () => {
  const refused = troubled(1, { kind: 'key-refused' });
  expect(dueAt(refused, 'day')).toBe(2 * DAY);
  expect(troubleToTell(refused)).toEqual({ kind: 'key-refused' });
  const told = troubleTold(refused);
  expect(troubleToTell(told)).toBeUndefined();
  expect(troubleToTell(afterTrouble(told, 2 * DAY, 0, { kind: 'key-refused' }))).toBeUndefined();
  expect(troubleToTell(afterTrouble(told, 2 * DAY, 0, { kind: 'not-in-plan' }))).toBeDefined();
  expect(troubleToTell(troubled(1, DOWN))).toBeUndefined();
  expect(troubleToTell(afterListing(0, 0, 0))).toBeUndefined();
});

test('a listing forgets the trouble', () => {
  expect(afterListing(DAY, 0.5, 2)).toEqual({ listedAt: DAY, draw: 0.5, found: 2 });
});

test('a clock that was ahead does not put the next one off for years', () => {
  const ahead = afterTrouble(afterListing(900 * DAY, 0.5, 0), 901 * DAY, 0.5, DOWN);
  const now = 5 * DAY;
  expect(dueAt(notAhead(ahead, now), 'day')).toBeLessThanOrEqual(now + DAY);
  const right = afterListing(DAY, 0.5, 0);
  expect(notAhead(right, now)).toBe(right);
});
