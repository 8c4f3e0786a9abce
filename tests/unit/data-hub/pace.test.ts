import { expect, test } from 'vitest';
import {
  calm,
  isProbing,
  keepBelow,
  learn,
  limitNow,
  NEW_PACE,
  opensAt,
  type Pace,
  refuse,
  room,
  spend,
  used,
  worry,
} from '../../../utils/data-hub/pace.ts';

const START = 1_700_000_000_000;
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** As many calls at that moment. */
const calls = (pace: Pace, count: number, at: number): Pace =>
  Array.from({ length: count }).reduce<Pace>((now) => spend(now, at), pace);

/** As many calls as the queue may make, at once, and then a minute in which OS has nothing against them. */
const fullMinute = (pace: Pace, at: number): Pace =>
  learn(calls(pace, room(pace, at), at), at + MINUTE + SECOND);

// Counting

test('a new pace has room for the development limit, but for the tenth that a person may need', () => {
  expect(room(NEW_PACE, START)).toBe(45);
  expect(opensAt(NEW_PACE, START)).toBeUndefined();
});

test('each call takes its room for a minute', () => {
  const pace = calls(NEW_PACE, 30, START);
  expect([used(pace, START), room(pace, START)]).toEqual([30, 15]);
  expect(used(pace, START + MINUTE)).toBe(30);
  expect(used(pace, START + MINUTE + SECOND)).toBe(0);
});

test('a full pace says when it opens, and it does', () => {
  const pace = calls(NEW_PACE, 45, START);
  const opens = opensAt(pace, START) ?? 0;
  expect(opens).toBe(START + MINUTE + SECOND);
  expect(room(pace, opens - 1)).toBe(0);
  expect(room(pace, opens)).toBeGreaterThan(0);
});

test('what a person asks for goes beyond the room of the queue, and is counted', () => {
  const pace = calls(NEW_PACE, 60, START);
  expect([used(pace, START), room(pace, START)]).toEqual([60, 0]);
});

// Learning

test('full minutes without a 429 double the limit, up to that of a live project', () => {
  const limits: number[] = [];
  let pace = NEW_PACE;
  for (let minute = 0; minute < 6; minute++) {
    pace = fullMinute(pace, START + minute * 2 * MINUTE);
    limits.push(pace.limit);
  }
  expect(limits).toEqual([100, 200, 400, 600, 600, 600]);
});

test('a minute that was not full teaches nothing', () => {
  const pace = calls(NEW_PACE, 44, START);
  expect(spend(pace, START + 2 * MINUTE).limit).toBe(50);
});

test('refused above what was carried, it goes back to that and tries no more than what held for an hour', () => {
  const risen = fullMinute(NEW_PACE, START);
  const refused = refuse(calls(risen, 60, START + 2 * MINUTE), START + 2 * MINUTE, undefined);
  expect(refused.limit).toBe(45);
  let pace = refused;
  for (let minute = 4; minute < 60; minute += 2) pace = fullMinute(pace, START + minute * MINUTE);
  expect(pace.limit).toBe(59);
  pace = fullMinute(pace, START + 63 * MINUTE);
  expect(pace.limit).toBe(118);
});

test('refused at what was carried before, somebody shares the project: it is tried again in five minutes', () => {
  const risen = fullMinute(fullMinute(NEW_PACE, START), START + 2 * MINUTE);
  const refused = refuse(calls(risen, 40, START + 4 * MINUTE), START + 4 * MINUTE, undefined);
  expect(refused.limit).toBe(36);
  const soon = fullMinute(refused, START + 6 * MINUTE);
  expect(soon.limit).toBe(39);
  expect(fullMinute(soon, START + 9 * MINUTE).limit).toBe(78);
});

test('what was once carried counts as long as full minutes come near it, and an hour longer', () => {
  const proven = { limit: 90, at: START };
  const provenAfter = (limit: number, wait: number) =>
    fullMinute({ ...NEW_PACE, limit, proven }, START + wait).proven.limit;
  expect(provenAfter(80, 50 * MINUTE)).toBe(90);
  expect(provenAfter(50, 50 * MINUTE)).toBe(90);
  expect(provenAfter(50, HOUR)).toBe(45);

  const near = fullMinute({ ...NEW_PACE, limit: 80, proven }, START + 50 * MINUTE);
  expect(fullMinute({ ...near, limit: 50 }, START + HOUR).proven.limit).toBe(90);
});

test('it never comes to a standstill, however often it is refused', () => {
  let pace = NEW_PACE;
  for (let hour = 0; hour < 30; hour++)
    pace = refuse(spend(pace, START + hour * HOUR), START + hour * HOUR, 1);
  expect(pace.limit).toBe(5);
  expect(room(pace, START + 40 * HOUR)).toBe(4);
});

test('calls of one burst that are refused together count as one refusal', () => {
  const pace = calls(NEW_PACE, 40, START);
  const once = refuse(pace, START, 30);
  expect(refuse(refuse(once, START + 10, 30), START + 20, undefined).limit).toBe(once.limit);
});

// Closed

test('after a 429 without a word it is closed until the calls of that minute no longer count', () => {
  const burst = refuse(calls(NEW_PACE, 45, START), START + SECOND, undefined);
  expect(opensAt(burst, START + SECOND)).toBe(START + MINUTE);
  expect(room(burst, START + MINUTE - 1)).toBe(0);
});

test('but for a quarter of a minute at least', () => {
  const pace = refuse(spend(calls(NEW_PACE, 10, START), START + 59 * SECOND), START + 59 * SECOND, undefined);
  expect(opensAt(pace, START + 59 * SECOND)).toBe(START + 74 * SECOND);
});

test.each([
  ['to the second', 120, 120 * SECOND],
  ['when it is shorter than one would think', 2, 2 * SECOND],
  ['but for a word nobody can mean', 1e9, HOUR],
])('Retry-After is honoured %s', (_, seconds, wait) => {
  const pace = refuse(spend(NEW_PACE, START), START, seconds);
  expect(opensAt(pace, START)).toBe(START + wait);
  expect(room(pace, START + wait - 1)).toBe(0);
  expect(room(pace, START + wait)).toBeGreaterThan(0);
});

test('of several Retry-After the latest counts', () => {
  const pace = refuse(refuse(NEW_PACE, START, 60), START, 30);
  expect(opensAt(pace, START)).toBe(START + MINUTE);
  expect(opensAt(refuse(pace, START, 90), START)).toBe(START + 90 * SECOND);
});

/** That many calls in a row in trouble, each made as soon as the pace opens. */
function troubled(count: number, random = 0.5): { readonly pace: Pace; readonly waits: readonly number[] } {
  let [pace, now] = [NEW_PACE, START];
  const waits: number[] = [];
  for (let call = 0; call < count; call++) {
    pace = worry(spend(pace, now), now, random);
    const opens = opensAt(pace, now) ?? now;
    waits.push(opens - now);
    now = opens;
  }
  return { pace, waits };
}

test('three calls in a row in trouble close it, each further one for longer, up to ten minutes', () => {
  const seconds = troubled(12).waits.map((wait) => wait / SECOND);
  expect(seconds).toEqual([0, 0, 5, 10, 20, 40, 80, 160, 320, 600, 600, 600]);
});

test('the waits are spread, and no longer than ten minutes for it', () => {
  expect(troubled(4, 0).waits.at(-1)).toBe(7_500);
  expect(troubled(4, 0.999_99).waits.at(-1)).toBeCloseTo(12_500, -1);
  expect(Math.max(...troubled(20, 0.9).waits)).toBe(10 * MINUTE);
});

test('then one call tries, and its answer opens everything', () => {
  expect(isProbing(troubled(2).pace)).toBe(false);
  const { pace } = troubled(3);
  expect(isProbing(pace)).toBe(true);
  expect(isProbing(calm(pace))).toBe(false);
});

test('a person who gets an answer meanwhile opens it at once', () => {
  const { pace } = troubled(8);
  expect(room(pace, START)).toBe(0);
  expect(room(calm(pace), START)).toBeGreaterThan(0);
});

test('calls that were on their way when it closed do not make it longer', () => {
  const closed = [0, 1, 2].reduce((pace) => worry(pace, START, 0.5), NEW_PACE);
  expect(worry(worry(closed, START + 1, 0.5), START + 2, 0.5)).toEqual(closed);
});

test('trouble does not cut short what OS said with 429', () => {
  const refused = refuse(NEW_PACE, START, 300);
  const both = [0, 1, 2].reduce((pace) => worry(pace, START, 0.5), refused);
  expect(opensAt(both, START)).toBe(START + 5 * MINUTE);
  expect(opensAt(calm(both), START)).toBe(START + 5 * MINUTE);
});

// The person's own limit

test('the queue keeps below what the person allows, and learns nothing from it', () => {
  const live = { ...NEW_PACE, limit: 600, proven: { limit: 580, at: START } };
  const limited = keepBelow(live, 50);
  expect([room(limited, START), room(live, START)]).toEqual([45, 580]);
  const full = calls(limited, 45, START);
  expect(room(full, START)).toBe(0);
  const later = learn(full, START + 2 * MINUTE);
  expect([later.limit, limitNow(later)]).toEqual([600, 50]);
  expect(room(keepBelow(full, null), START)).toBe(535);
});

test('a limit above what was learned changes nothing', () => {
  expect(room(keepBelow(NEW_PACE, 600), START)).toBe(room(NEW_PACE, START));
});

test('limited in the middle of a minute, it opens when enough calls no longer count', () => {
  let pace: Pace = { ...NEW_PACE, limit: 600 };
  for (let second = 0; second < 40; second++) pace = spend(pace, START + second * SECOND);
  const limited = keepBelow(pace, 10);
  const opens = opensAt(limited, START + 40 * SECOND) ?? 0;
  expect(room(limited, opens - 1)).toBe(0);
  expect(room(limited, opens)).toBe(1);
});

test('the lowest limit there is leaves room', () => {
  expect(room(keepBelow(NEW_PACE, 5), START)).toBe(4);
});
