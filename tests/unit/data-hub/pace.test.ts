import { expect, test } from 'vitest';
import {
  isOwnTrouble,
  NEW_PACE,
  opensAt,
  type Pace,
  pass,
  refuse,
  room,
  settled,
  spend,
  unlearn,
  used,
} from '../../../utils/data-hub/pace.ts';

const START = 1_700_000_000_000;
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** As many calls at that moment, which OS lets through. */
const calls = (pace: Pace, count: number, at: number): Pace =>
  Array.from({ length: count }).reduce<Pace>((now, _, nth) => pass(spend(now, at), at, `/f${nth}`), pace);

/** A call that OS refuses. */
const refused = (pace: Pace, at: number, retryAfter?: number, path = '/x'): Pace =>
  refuse(spend(pace, at), at, path, retryAfter);

/** A limit that was learned from as many calls in one burst, and that a full minute has proven. */
function learned(limit: number, at: number): { readonly pace: Pace; readonly at: number } {
  const known = refused(calls(NEW_PACE, limit, at), at);
  const again = at + MINUTE + SECOND;
  const full = calls(known, room(known, again, -limit), again);
  const proven = again + MINUTE + SECOND;
  return { pace: settled(full, proven), at: proven };
}

test('a key that was never refused has no limit, however much it has carried', () => {
  const pace = calls(NEW_PACE, 2_000, START);
  expect(room(pace, START, 6)).toBe(Number.POSITIVE_INFINITY);
  expect(opensAt(pace, START)).toBeUndefined();
});

test('a 429 teaches how many calls OS let through, and the queue keeps a tenth below that', () => {
  const pace = refused(calls(NEW_PACE, 50, START), START);
  expect([pace.limit, pace.refusals]).toEqual([50, 1]);
  const { pace: proven, at } = learned(50, START);
  expect([room(proven, at, 0), room(learned(600, START).pace, at, 0)]).toEqual([45, 580]);
});

test('after a 429 it is closed until the minute is over, and then few calls go at once until a minute went well', () => {
  const pace = refused(calls(NEW_PACE, 50, START), START + SECOND);
  const opens = opensAt(pace, START + SECOND) ?? 0;
  expect(opens).toBe(START + MINUTE);
  expect(room(pace, opens - 1, 0)).toBe(0);
  const again = START + MINUTE + 2 * SECOND;
  expect([room(pace, again, 0), room(pace, again, 1), room(pace, again, 2)]).toEqual([2, 1, 0]);
});

test('calls that were under way together are refused together: one lesson', () => {
  const once = refused(calls(NEW_PACE, 50, START), START);
  const burst = [1, 2, 3, 4, 5].reduce((pace, nth) => refuse(pace, START + nth, `/y${nth}`, undefined), once);
  expect([burst.limit, burst.closedUntil]).toEqual([once.limit, once.closedUntil]);
  expect(burst.refusals).toBe(6);
});

test('calls that come through after the 429 they were under way with belong to the lesson', () => {
  const pace = calls(refused(calls(NEW_PACE, 47, START), START), 3, START);
  expect(pace.limit).toBe(50);
});

test('a 429 after next to nothing teaches no limit, and one call that comes through opens everything', () => {
  const pace = refused(calls(NEW_PACE, 2, START), START);
  expect(pace.limit).toBeUndefined();
  const again = START + 2 * MINUTE;
  expect(room(pace, again, 0)).toBe(2);
  expect(room(calls(pace, 1, again), again, 0)).toBe(Number.POSITIVE_INFINITY);
});

test('a lower 429 lowers the limit, to half of it at most', () => {
  const { pace, at } = learned(600, START);
  expect(refused(calls(pace, 400, at), at).limit).toBe(400);
  expect(refused(calls(pace, 20, at), at).limit).toBe(300);
});

test('it never comes to a standstill, however often it is refused', () => {
  let pace = refused(calls(NEW_PACE, 50, START), START);
  for (let hour = 1; hour < 30; hour++) pace = refused(pace, START + hour * HOUR - MINUTE, 1);
  expect(pace.limit).toBe(5);
  expect(room(pace, START + 40 * HOUR, 0)).toBeGreaterThan(0);
});

test('what a person asks for goes beyond the room of the queue, and is counted', () => {
  const { pace, at } = learned(50, START);
  const asked = calls(pace, 49, at);
  expect([used(asked, at), room(asked, at, 0)]).toEqual([49, 0]);
});

test('each call takes its room for a minute, and it opens when enough of them no longer count', () => {
  const { pace, at } = learned(50, START);
  const full = calls(calls(pace, 30, at), 15, at + 10 * SECOND);
  expect(room(full, at + 10 * SECOND, 0)).toBe(0);
  const opens = opensAt(full, at + 10 * SECOND) ?? 0;
  expect(opens).toBeGreaterThanOrEqual(at + MINUTE);
  expect(room(full, opens - 1, 0)).toBe(0);
  expect(room(full, opens, 0)).toBeGreaterThan(0);
});

// Now and then more is tried

test('half an hour later one call at a time goes beyond the limit; refused again, it is tried half as often', () => {
  const { pace, at } = learned(50, START);
  const trial = START + HOUR / 2;
  const full = calls(pace, 45, trial);
  expect([room(calls(pace, 45, at), at, 0), room(full, trial, 0), room(full, trial, 1)]).toEqual([0, 1, 0]);
  const vain = refused(calls(full, 5, trial), trial);
  expect([vain.limit, vain.trial?.at]).toEqual([50, trial + HOUR]);
});

test('more is learned where more comes through, and no limit where there is none', () => {
  const { pace } = learned(50, START);
  const trial = START + HOUR / 2;
  expect(refused(calls(pace, 80, trial), trial).limit).toBe(80);
  const free = calls(pace, 130, trial);
  expect([free.limit, room(free, trial, 6)]).toEqual([undefined, Number.POSITIVE_INFINITY]);
});

test('what is lower than what has held is shared, and tried again in five minutes', () => {
  const { pace, at } = learned(50, START);
  const lower = refused(calls(pace, 30, at), at);
  expect([lower.limit, lower.trial?.at]).toEqual([30, at + 5 * MINUTE]);
});

test('two minutes of the clock of OS within one of ours teach too much, which the next 429 puts right', () => {
  const twice = refused(calls(NEW_PACE, 90, START), START);
  const again = START + 2 * MINUTE;
  const right = refused(calls(twice, 50, again), again);
  expect(right.limit).toBe(50);
  // No sign that somebody shares the account: that limit never held.
  expect(right.trial?.at).toBe(START + HOUR / 2);
});

// One file's trouble

test('a file that alone is refused again, while others come through, is in trouble by itself', () => {
  const once = calls(refused(calls(NEW_PACE, 20, START), START), 3, START);
  expect(isOwnTrouble(once, '/x', START), 'while it is closed').toBe(false);
  const again = START + 2 * MINUTE;
  expect([isOwnTrouble(once, '/x', again), isOwnTrouble(once, '/f1', again)]).toEqual([true, false]);
  const freed = unlearn(once, again);
  expect([freed.limit, room(freed, again, 6)]).toEqual([undefined, Number.POSITIVE_INFINITY]);
  expect(isOwnTrouble(freed, '/x', again), 'and the next time').toBe(true);
});

test('the limit of before comes back with it', () => {
  const { pace, at } = learned(600, START);
  const once = calls(refused(calls(pace, 20, at), at), 3, at);
  expect(once.limit).toBe(300);
  expect(unlearn(once, at + 2 * MINUTE).limit).toBe(600);
});

test('where another file is refused as well, or nothing comes through, it is the limit', () => {
  const again = START + 2 * MINUTE;
  const alone = refused(calls(NEW_PACE, 20, START), START);
  expect(isOwnTrouble(alone, '/x', again)).toBe(false);
  const two = calls(refuse(alone, START, '/y', undefined), 3, START);
  expect([isOwnTrouble(two, '/x', again), isOwnTrouble(two, '/y', again)]).toEqual([false, false]);
  const through = pass(calls(alone, 3, START), again, '/x');
  expect(isOwnTrouble(through, '/x', again)).toBe(false);
});

// Retry-After

test.each([
  ['to the second', 120, 120 * SECOND],
  ['when it is shorter than one would think', 2, 2 * SECOND],
  ['but for a word nobody can mean', 1e9, HOUR],
])('Retry-After is honoured %s', (_, seconds, wait) => {
  const pace = refused(NEW_PACE, START, seconds);
  expect(opensAt(pace, START)).toBe(START + wait);
  expect(room(pace, START + wait - 1, 0)).toBe(0);
  expect(room(pace, START + wait, 0)).toBeGreaterThan(0);
});

test('of several Retry-After the latest counts', () => {
  const pace = refuse(refused(NEW_PACE, START, 60), START, '/y', 30);
  expect(opensAt(pace, START)).toBe(START + MINUTE);
  expect(opensAt(refuse(pace, START, '/z', 90), START)).toBe(START + 90 * SECOND);
});

// The person's own limit

test('the queue keeps below what the person allows, and learns nothing from it', () => {
  const { pace, at } = learned(600, START);
  expect([room(pace, at, 0, 50), room(pace, at, 0)]).toEqual([50, 580]);
  const full = calls(pace, 50, at);
  expect(room(full, at, 0, 50)).toBe(0);
  expect(opensAt(full, at, 50)).toBeGreaterThan(at);
  expect([settled(full, at + 2 * MINUTE).limit, room(full, at + 2 * MINUTE, 0)]).toEqual([600, 580]);
});

test('without a limit of OS the person’s holds alone', () => {
  const pace = calls(NEW_PACE, 10, START);
  expect([room(pace, START, 0, 10), room(pace, START, 0, 11), opensAt(pace, START, 11)]).toEqual([
    0,
    1,
    undefined,
  ]);
});
