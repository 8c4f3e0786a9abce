import { beforeEach, expect, test } from 'vitest';
import { createPacer } from '../../../utils/data-hub/pacer.ts';
import type { Paces } from '../../../utils/data-hub/paces.ts';
import { bad, type Failure } from '../../../utils/failure.ts';
import type { Redirects } from '../../../utils/ports.ts';
import {
  answering,
  beginAnew,
  failing,
  files,
  newPacer,
  paceOf,
  passing,
  settled,
  signAll,
  usedOf,
  withLimit,
  world,
} from './pacer-world.ts';

const HOUR = 3_600_000;

beforeEach(beginAnew);

test('many changes at once are one write, of the last of them', async () => {
  const pacer = newPacer();
  for (let call = 0; call < 40; call++) void pacer.counted('k1', async () => {});
  expect(await usedOf(pacer, 'k1')).toBe(40);
  expect(world.writes).toBe(1);
});

test('a change that comes while another is being written is written too', async () => {
  const pacer = newPacer();
  void pacer.counted('k1', async () => {});
  await settled();
  void pacer.counted('k1', async () => {});
  expect(await usedOf(pacer, 'k1')).toBe(2);
});

test('reading changes nothing, so nothing is written', async () => {
  await newPacer().read();
  await settled();
  expect(world.writes).toBe(0);
});

test('a background that starts anew knows what the last one learned', async () => {
  const first = await withLimit();
  await settled();
  const again = await newPacer().read();
  expect([again.closed, again.opensAt]).toEqual([['k1'], (await first.read()).opensAt]);
});

test('what an earlier Trig has kept is learned anew', async () => {
  world.stored = { limit: 50, proven: { limit: 50, at: 0 }, refused: [], recent: [], troubles: 0 } as never;
  expect((await newPacer().read()).room('k1')).toBe(Number.POSITIVE_INFINITY);
});

test('another key under that id has a limit of its own, and the other keys keep theirs', async () => {
  const pacer = await withLimit('k1');
  await signAll(pacer, 'k2', failing({ kind: 'rate-limited', retryAfter: 90 }), '/a');
  await pacer.forget('k1');
  expect((await pacer.read()).closed).toEqual(['k2']);
  await settled();
  expect(Object.keys(world.stored?.keys ?? {})).toEqual(['k2']);
});

test('an answer to what was asked with the key of before teaches nothing', async () => {
  const pacer = newPacer();
  let answer = (_: Failure): void => {};
  const slow: Redirects = {
    ask: () => new Promise((resolve) => (answer = (failure) => resolve(bad(failure)))),
  };
  const signing = signAll(pacer, 'k1', slow, '/a');
  await settled();
  await pacer.forget('k1');
  answer({ kind: 'rate-limited', retryAfter: 90 });
  await signing;
  expect((await pacer.read()).closed).toEqual([]);
  expect(await paceOf(pacer, 'k1')).toBeUndefined();
});

test('all of it is forgotten at once, but for what the person allows', async () => {
  const pacer = await withLimit();
  await pacer.keepBelow(10);
  await pacer.forget();
  await settled();
  expect([world.stored?.keys, world.stored?.most]).toEqual([{}, 10]);
});

test('what the person allows holds for each key, and is written once', async () => {
  const pacer = newPacer();
  await pacer.keepBelow(10);
  await signAll(pacer, 'k1', passing, ...files(4));
  const { room } = await pacer.read();
  expect([room('k1'), room('k2')]).toEqual([6, 10]);
  await settled();
  expect(world.stored?.most).toBe(10);
  const before = world.writes;
  await pacer.keepBelow(10);
  await settled();
  expect(world.writes).toBe(before);
  await pacer.keepBelow(null);
  expect((await pacer.read()).room('k1')).toBe(Number.POSITIVE_INFINITY);
});

// The clock

test.each([
  ['a limit', () => withLimit(), 61_000],
  [
    'OS in trouble',
    async () => {
      const pacer = newPacer();
      for (const path of ['/a', '/b', '/c']) await pacer.api(answering(503)).ask(path, 'KEY', 'k1');
      return pacer;
    },
    5_000,
  ],
])('a clock that is set back by an hour makes %s last no longer', async (_, begin, wait) => {
  for (const restarts of [false, true]) {
    world.stored = undefined;
    let pacer = await begin();
    await settled();
    world.now -= HOUR;
    if (restarts) pacer = newPacer();
    expect((await pacer.read()).room('k1')).toBe(0);
    world.now += wait;
    expect((await pacer.read()).room('k1')).toBeGreaterThan(0);
  }
});

test('nothing that is kept lies further ahead than its own wait after the clock was set back', async () => {
  const pacer = await withLimit();
  world.now -= HOUR;
  await pacer.read();
  const pace = await paceOf(pacer, 'k1');
  expect(world.stored?.at).toBe(world.now);
  expect(Math.max(...(pace?.recent.map(({ at }) => at) ?? []))).toBeLessThanOrEqual(world.now);
  expect((pace?.closedUntil ?? 0) - world.now).toBeLessThanOrEqual(60_000);
  expect((pace?.trial?.at ?? 0) - world.now).toBeLessThanOrEqual(HOUR / 2);
});

test('what was learned before is read again after the store refused once, and is not written over meanwhile', async () => {
  await withLimit();
  await settled();
  const before = world.stored;
  let refuses = true;
  const written: Paces[] = [];
  const pacer = createPacer({
    store: {
      read: async () => {
        if (refuses) throw new DOMException('full', 'UnknownError');
        return before;
      },
      write: async (next) => void written.push(next),
    },
    clock: { now: () => world.now },
    random: () => 0.5,
  });
  await signAll(pacer, 'k2', passing, ...files(3));
  await settled();
  expect(written).toEqual([]);
  refuses = false;
  await signAll(pacer, 'k2', passing, ...files(3));
  await settled();
  expect(written.at(-1)?.keys.k1).toEqual(before?.keys.k1);
  expect(written.at(-1)?.keys).toHaveProperty('k2');
});
