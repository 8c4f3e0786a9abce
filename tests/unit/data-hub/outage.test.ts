import { expect, test } from 'vitest';
import { isClosed, isProbing, NO_OUTAGE, type Outage, worry } from '../../../utils/data-hub/outage.ts';

const START = 1_700_000_000_000;
const SECOND = 1_000;

const trouble = (path: string) => ({ path, random: 0.5 });

/** That many calls in a row in trouble, each of another file and made as soon as it opens. */
function troubled(
  count: number,
  random = 0.5,
): { readonly outage: Outage; readonly waits: readonly number[] } {
  let [outage, now] = [NO_OUTAGE, START];
  const waits: number[] = [];
  for (let call = 0; call < count; call++) {
    outage = worry(outage, now, { path: `/f${call}`, random });
    waits.push(isClosed(outage, now) ? (outage.closedUntil ?? now) - now : 0);
    now = Math.max(now, outage.closedUntil ?? now);
  }
  return { outage, waits };
}

test('three calls in a row in trouble close it, each further one for longer, up to ten minutes', () => {
  const seconds = troubled(12).waits.map((wait) => wait / SECOND);
  expect(seconds).toEqual([0, 0, 5, 10, 20, 40, 80, 160, 320, 600, 600, 600]);
});

test('the trouble of one file is its own, however often it comes', () => {
  const outage = Array.from({ length: 9 }).reduce<Outage>(
    (now) => worry(now, START, trouble('/f')),
    NO_OUTAGE,
  );
  expect([isClosed(outage, START), isProbing(outage)]).toEqual([false, false]);
  const two = worry(outage, START, trouble('/g'));
  expect([two.closedUntil, isProbing(two)]).toEqual([START + 5 * SECOND, true]);
});

test('the waits are spread, and no longer than ten minutes for it', () => {
  expect(troubled(4, 0).waits.at(-1)).toBe(7_500);
  expect(troubled(4, 0.999_99).waits.at(-1)).toBeCloseTo(12_500, -1);
  expect(Math.max(...troubled(20, 0.9).waits)).toBe(600 * SECOND);
});

test('calls that were under way when it closed do not make it longer', () => {
  const closed = ['/a', '/b', '/c'].reduce((now, path) => worry(now, START, trouble(path)), NO_OUTAGE);
  expect(worry(worry(closed, START + 1, trouble('/d')), START + 2, trouble('/e'))).toEqual(closed);
});

test('then one call tries', () => {
  expect([isProbing(troubled(2).outage), isProbing(troubled(3).outage)]).toEqual([false, true]);
});

test('a wait that OS names is kept, however short our own would be', () => {
  const all = ['/a', '/b', '/c'];
  const closed = all.reduce(
    (now, path) => worry(now, START, { ...trouble(path), retryAfter: 120 }),
    NO_OUTAGE,
  );
  expect(closed.closedUntil).toBe(START + 120 * SECOND);
});
