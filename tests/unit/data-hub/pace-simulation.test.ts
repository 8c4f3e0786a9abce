import { expect, test, vi } from 'vitest';
import { type Account, MINUTE, simulate } from './pace-world.ts';

// A hundred thousand calls take their time where others work too.
vi.setConfig({ testTimeout: 60_000 });

const always =
  (limit: number): Account['allows'] =>
  () =>
    limit;

/** In every other half hour somebody else uses half of it. */
const shared =
  (limit: number): Account['allows'] =>
  (at) =>
    Math.floor(at / (30 * MINUTE)) % 2 === 0 ? limit : limit / 2;

/**
 * How many 429s three hours may cost. What an account's own limit is, is asked once an hour. In each of the three
 * half hours in which somebody shares it, the first tells that somebody does, and every five minutes one whether
 * somebody still does.
 */
const OWN = 3;
const SHARED = 3 * (1 + 30 / 5);

test.each<[string, Account['allows'], number]>([
  ['a project in development', always(50), OWN],
  ['a live project', always(600), 0],
  ['a limit nobody has written down', always(230), OWN],
  ['100, shared half the time', shared(100), OWN + SHARED],
  ['a live project, shared half the time', shared(600), SHARED],
])('%s: hardly ever refused, and nearly as quick as allowed', (_, allows, mayBeRefused) => {
  const { refusedAt, carried, allowed, reckless } = simulate({ allows });
  expect(refusedAt.length).toBeLessThanOrEqual(mayBeRefused);
  expect(carried / allowed).toBeGreaterThanOrEqual(0.8);
  expect(reckless).toBe(0);
});

/**
 * Whatever is under way when the first 429 comes back is refused with it, and makes the limit look higher than it is:
 * each time it takes a second look to find it.
 */
test.each<[string, Account['allows'], number]>([
  ['a project in development', always(50), 8 * 2 * OWN],
  ['100, shared half the time', shared(100), 8 * 2 * (OWN + SHARED)],
])('%s, with eight calls under way at once', (_, allows, mayBeRefused) => {
  const { refusedAt, carried, allowed, reckless } = simulate({ allows, underWay: 8, latency: 300 });
  expect(refusedAt.length).toBeLessThanOrEqual(mayBeRefused);
  expect(carried / allowed).toBeGreaterThanOrEqual(0.8);
  expect(reckless).toBe(0);
});

test('below the development limit as well, when somebody shares it all the time', () => {
  const { refusedAt, carried, allowed } = simulate({ allows: always(30) });
  expect(refusedAt.length).toBeLessThanOrEqual(OWN + 60 / 5);
  expect(carried / allowed).toBeGreaterThanOrEqual(0.8);
});

test('a background that starts anew every minute has learned as much', () => {
  const allows = shared(100);
  expect(simulate({ allows, restartEvery: MINUTE })).toEqual(simulate({ allows }));
});
