import { beforeEach, expect, test } from 'vitest';
import type { Pace } from '../../../utils/data-hub/pace.ts';
import { createPacer, type Pacer } from '../../../utils/data-hub/pacer.ts';
import type { Paces } from '../../../utils/data-hub/paces.ts';
import { bad, type Failure, good } from '../../../utils/failure.ts';
import { NOBODY } from '../../../utils/grabs/grab.ts';
import type { Api, Redirects } from '../../../utils/ports.ts';

const HOUR = 3_600_000;

let now: number;
let stored: Paces | undefined;
let writes: number;

beforeEach(() => {
  now = 1_700_000_000_000;
  stored = undefined;
  writes = 0;
});

const newPacer = (): Pacer =>
  createPacer({
    store: {
      read: async () => stored,
      async write(paces) {
        writes += 1;
        stored = paces;
      },
    },
    clock: { now: () => now },
    random: () => 0.5,
  });

const settled = () => new Promise((resolve) => setTimeout(resolve));

const answering = (status: number, retryAfter: string | null = null): Api => ({
  ask: async () => good({ status, text: '', retryAfter }),
});
const failing = (failure: Failure): Api & Redirects => ({ ask: async () => bad(failure) });
const passing: Redirects = { ask: async () => good('https://x.test') };

/** Signs as many files with that key, as the queue does. */
async function signAll(pacer: Pacer, key: string, redirects: Redirects, ...paths: readonly string[]) {
  const door = pacer.redirects(redirects);
  return Promise.all(
    paths.map((path) => pacer.counted(key, () => door.ask(path, key === NOBODY ? null : 'KEY', key))),
  );
}
const files = (count: number): readonly string[] => Array.from({ length: count }, (_, nth) => `/f${nth}`);
const paceOf = async (pacer: Pacer, key: string): Promise<Pace | undefined> => {
  await pacer.read();
  await settled();
  return stored?.keys[key];
};
const usedOf = async (pacer: Pacer, key: string) =>
  (await paceOf(pacer, key))?.recent.reduce((sum, { calls }) => sum + calls, 0) ?? 0;

/** A key for which 50 a minute was learned. */
async function withLimit(key = 'k1'): Promise<Pacer> {
  const pacer = newPacer();
  await signAll(pacer, key, passing, ...files(50));
  await signAll(pacer, key, failing({ kind: 'rate-limited' }), '/x');
  return pacer;
}

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
  expect(Object.keys(stored?.keys ?? {})).toEqual(['k1', NOBODY]);
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
  expect([closed, opensAt]).toEqual([['k1'], now + wait]);
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
  now += 62_000;
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
  now += 62_000;
  await expect(pacer.counted('k1', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect((await pacer.read()).room('k1')).toBe(2);
});

test('a file that alone is refused again and again fails by itself, and the key goes on without a limit', async () => {
  const pacer = newPacer();
  const refusal = failing({ kind: 'rate-limited' });
  await signAll(pacer, 'k1', passing, ...files(20));
  await signAll(pacer, 'k1', refusal, '/x');
  await signAll(pacer, 'k1', passing, '/late');
  now += 62_000;
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
  expect(await pacer.read()).toMatchObject({ down: true, probing: true, opensAt: now + 5_000 });
  expect((await pacer.read()).room('k2')).toBe(0);
  now += 5_000;
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

test('many changes at once are one write, of the last of them', async () => {
  const pacer = newPacer();
  for (let call = 0; call < 40; call++) void pacer.counted('k1', async () => {});
  expect(await usedOf(pacer, 'k1')).toBe(40);
  expect(writes).toBe(1);
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
  expect(writes).toBe(0);
});

test('a background that starts anew knows what the last one learned', async () => {
  const first = await withLimit();
  await settled();
  const again = await newPacer().read();
  expect([again.closed, again.opensAt]).toEqual([['k1'], (await first.read()).opensAt]);
});

test('what an earlier Trig has kept is learned anew', async () => {
  stored = { limit: 50, proven: { limit: 50, at: 0 }, refused: [], recent: [], troubles: 0 } as never;
  expect((await newPacer().read()).room('k1')).toBe(Number.POSITIVE_INFINITY);
});

test('another key under that id has a limit of its own, and the other keys keep theirs', async () => {
  const pacer = await withLimit('k1');
  await signAll(pacer, 'k2', failing({ kind: 'rate-limited', retryAfter: 90 }), '/a');
  await pacer.forget('k1');
  expect((await pacer.read()).closed).toEqual(['k2']);
  await settled();
  expect(Object.keys(stored?.keys ?? {})).toEqual(['k2']);
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
  expect([stored?.keys, stored?.most]).toEqual([{}, 10]);
});

test('what the person allows holds for each key, and is written once', async () => {
  const pacer = newPacer();
  await pacer.keepBelow(10);
  await signAll(pacer, 'k1', passing, ...files(4));
  const { room } = await pacer.read();
  expect([room('k1'), room('k2')]).toEqual([6, 10]);
  await settled();
  expect(stored?.most).toBe(10);
  const before = writes;
  await pacer.keepBelow(10);
  await settled();
  expect(writes).toBe(before);
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
    stored = undefined;
    let pacer = await begin();
    await settled();
    now -= HOUR;
    if (restarts) pacer = newPacer();
    expect((await pacer.read()).room('k1')).toBe(0);
    now += wait;
    expect((await pacer.read()).room('k1')).toBeGreaterThan(0);
  }
});

test('nothing that is kept lies further ahead than its own wait after the clock was set back', async () => {
  const pacer = await withLimit();
  now -= HOUR;
  await pacer.read();
  const pace = await paceOf(pacer, 'k1');
  expect(stored?.at).toBe(now);
  expect(Math.max(...(pace?.recent.map(({ at }) => at) ?? []))).toBeLessThanOrEqual(now);
  expect((pace?.closedUntil ?? 0) - now).toBeLessThanOrEqual(60_000);
  expect((pace?.trial?.at ?? 0) - now).toBeLessThanOrEqual(HOUR / 2);
});

test('what was learned before is read again after the store refused once, and is not written over meanwhile', async () => {
  stored = undefined;
  await withLimit();
  const before = stored as Paces | undefined;
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
    clock: { now: () => now },
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
