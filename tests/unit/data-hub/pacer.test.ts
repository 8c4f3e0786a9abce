import { beforeEach, expect, test } from 'vitest';
import type { Pacer } from '../../../utils/data-hub/pacer.ts';
import { bad, type Failure, good } from '../../../utils/failure.ts';
import { NOBODY } from '../../../utils/grabs/grab.ts';
import type { Api, Redirects } from '../../../utils/ports.ts';
import {
  answering,
  beginAnew,
  failing,
  files,
  newPacer,
  passing,
  settled,
  signAll,
  usedOf,
  withLimit,
  world,
} from './pacer-world.ts';

beforeEach(beginAnew);

test('what nothing was refused of has room without end', async () => {
  const pacer = newPacer();
  await signAll(pacer, 'k1', passing, ...files(500));
  const { room, closed, opensAt } = await pacer.read();
  expect([room('k1'), room('k2'), closed, opensAt]).toEqual([
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    [],
    undefined,
  ]);
});

test('the catalogue counts, with the key it is asked with; a key that is only tried does not', async () => {
  const pacer = newPacer();
  const api = pacer.api(answering(200));
  await api.ask('/a', 'KEY', 'k1');
  await api.ask('/b', 'KEY', 'k1');
  await api.ask('/a', 'KEY');
  await api.ask('/p', null);
  expect([await usedOf(pacer, 'k1'), await usedOf(pacer, NOBODY)]).toEqual([2, 1]);
  expect(Object.keys(world.stored?.keys ?? {})).toEqual(['k1', NOBODY]);
});

test('a call is counted when it is made, not when it is answered', async () => {
  const pacer = newPacer();
  void pacer.api({ ask: () => new Promise(() => {}) }).ask('/a', 'KEY', 'k1');
  expect(await usedOf(pacer, 'k1')).toBe(1);
});

test('signing is counted when it is decided on, and not once more when it is asked', async () => {
  const pacer = newPacer();
  await signAll(pacer, 'k1', passing, '/a');
  expect(await usedOf(pacer, 'k1')).toBe(1);
});

test('what is asked and what is answered go through unchanged', async () => {
  const asked: unknown[] = [];
  const answer = good({ status: 404, text: 'no', retryAfter: null });
  const api = newPacer().api({
    async ask(...question) {
      asked.push(question);
      return answer;
    },
  });
  expect(await api.ask('/a', 'KEY', 'k1')).toBe(answer);
  expect(asked).toEqual([['/a', 'KEY']]);
});

test.each<[string, (pacer: Pacer) => Api | Redirects, number]>([
  ['the catalogue, with a time', (pacer) => pacer.api(answering(429, '30')), 30_000],
  ['the catalogue, without one', (pacer) => pacer.api(answering(429)), 60_000],
  ['signing', (pacer) => pacer.redirects(failing({ kind: 'rate-limited', retryAfter: 7 })), 7_000],
])('a 429 to %s closes that key for both, and no other', async (_, doorOf, wait) => {
  const pacer = newPacer();
  await signAll(pacer, 'k2', passing, '/a');
  await signAll(pacer, NOBODY, passing, '/a');
  await doorOf(pacer).ask('/a', 'KEY', 'k1');
  const { room, closed, opensAt } = await pacer.read();
  expect([closed, opensAt]).toEqual([['k1'], world.now + wait]);
  expect([room('k1'), room('k2'), room(NOBODY)]).toEqual([
    0,
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
  ]);
});

test('OpenData has a limit of its own', async () => {
  const pacer = newPacer();
  await signAll(pacer, NOBODY, failing({ kind: 'rate-limited' }), '/a');
  const { closed, room } = await pacer.read();
  expect([closed, room('k1')]).toEqual([[NOBODY], Number.POSITIVE_INFINITY]);
});

test('after a 429 two calls go at once, and each that ends makes room for one', async () => {
  const pacer = await withLimit();
  world.now += 62_000;
  expect((await pacer.read()).room('k1')).toBe(2);
  const answers: (() => void)[] = [];
  const slow = () => pacer.counted('k1', () => new Promise<void>((resolve) => answers.push(resolve)));
  void slow();
  void slow();
  const { room, closed, opensAt } = await pacer.read();
  expect([room('k1'), closed, opensAt]).toEqual([0, ['k1'], undefined]);
  answers[0]?.();
  await settled();
  expect((await pacer.read()).room('k1')).toBe(1);
});

test('a call that throws is under way no longer', async () => {
  const pacer = await withLimit();
  world.now += 62_000;
  await expect(pacer.counted('k1', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect((await pacer.read()).room('k1')).toBe(2);
});

test('a file that alone is refused again and again fails by itself, and the key goes on without a limit', async () => {
  const pacer = newPacer();
  const refusal = failing({ kind: 'rate-limited' });
  await signAll(pacer, 'k1', passing, ...files(20));
  await signAll(pacer, 'k1', refusal, '/x');
  await signAll(pacer, 'k1', passing, '/late');
  world.now += 62_000;
  expect(await signAll(pacer, 'k1', refusal, '/x')).toEqual([
    bad({ kind: 'unexpected-status', status: 429 }),
  ]);
  const { room, closed } = await pacer.read();
  expect([room('k1'), closed]).toEqual([Number.POSITIVE_INFINITY, []]);
});

test.each<[string, (pacer: Pacer) => Api | Redirects]>([
  ['5xx to the catalogue', (pacer) => pacer.api(answering(503))],
  ['no answer to the catalogue', (pacer) => pacer.api(failing({ kind: 'unreachable' }))],
  ['5xx to signing', (pacer) => pacer.redirects(failing({ kind: 'service-down', status: 500 }))],
  ['none in time to signing', (pacer) => pacer.redirects(failing({ kind: 'timed-out', seconds: 20 }))],
])('%s, of three files in a row, closes it for every key, and one call tries then', async (_, doorOf) => {
  const pacer = newPacer();
  for (const path of ['/a', '/b', '/c']) await doorOf(pacer).ask(path, 'KEY', 'k1');
  expect(await pacer.read()).toMatchObject({ down: true, probing: true, opensAt: world.now + 5_000 });
  expect((await pacer.read()).room('k2')).toBe(0);
  world.now += 5_000;
  expect(await pacer.read()).toMatchObject({ down: false, probing: true });
  await pacer.api(answering(404)).ask('/a', 'KEY', 'k1');
  expect((await pacer.read()).probing).toBe(false);
});

test('trouble of one file alone stops nothing', async () => {
  const pacer = newPacer();
  for (let call = 0; call < 9; call++)
    await pacer.redirects(failing({ kind: 'service-down', status: 500 })).ask('/a', 'KEY', 'k1');
  expect(await pacer.read()).toMatchObject({ down: false, probing: false });
});

test('a person who gets an answer meanwhile opens it at once', async () => {
  const pacer = newPacer();
  for (const path of ['/a', '/b', '/c']) await pacer.api(answering(503)).ask(path, 'KEY', 'k1');
  await pacer.api(answering(200)).ask('/list', 'KEY', 'k2');
  expect(await pacer.read()).toMatchObject({ down: false, probing: false });
});

test.each<[string, Failure]>([
  ['no network', { kind: 'offline' }],
  ['no permission', { kind: 'no-permission' }],
  ['no key', { kind: 'no-key' }],
])('%s says nothing about OS: neither for nor against it', async (_, failure) => {
  const pacer = newPacer();
  const trouble = pacer.redirects(failing({ kind: 'service-down', status: 503 }));
  const nothing = pacer.redirects(failing(failure));
  for (const door of [nothing, nothing, nothing, trouble, trouble, nothing])
    await door.ask('/a', 'KEY', 'k1');
  expect((await pacer.read()).probing).toBe(false);
  await trouble.ask('/b', 'KEY', 'k1');
  expect((await pacer.read()).probing).toBe(true);
});
