import { beforeEach, expect, test } from 'vitest';
import { NEW_PACE, type Pace } from '../../../utils/data-hub/pace.ts';
import { createPacer, type Pacer } from '../../../utils/data-hub/pacer.ts';
import { bad, type Failure, good } from '../../../utils/failure.ts';
import type { Api, Redirects } from '../../../utils/ports.ts';

let now: number;
let stored: Pace | undefined;
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
      async write(pace) {
        writes += 1;
        stored = pace;
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

test('the catalogue takes room from the queue, one call each', async () => {
  const pacer = newPacer();
  const { room } = await pacer.read();
  const api = pacer.api(answering(200));
  await Promise.all([api.ask('/a', 'KEY'), api.ask('/b', 'KEY')]);
  expect(await pacer.read()).toEqual({ room: room - 2, probing: false });
});

test('a call is counted when it is made, not when it is answered', async () => {
  const pacer = newPacer();
  const { room } = await pacer.read();
  void pacer.api({ ask: () => new Promise(() => {}) }).ask('/a', 'KEY');
  expect((await pacer.read()).room).toBe(room - 1);
});

test('signing is counted when it is decided on, and not once more when it is asked', async () => {
  const pacer = newPacer();
  const { room } = await pacer.read();
  pacer.spend();
  expect((await pacer.read()).room).toBe(room - 1);
  await pacer.redirects({ ask: async () => good('https://x.test') }).ask('/a', 'KEY');
  expect((await pacer.read()).room).toBe(room - 1);
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
  expect(await api.ask('/a', 'KEY')).toBe(answer);
  expect(asked).toEqual([['/a', 'KEY']]);
});

test.each<[string, (pacer: Pacer) => Api | Redirects, number]>([
  ['the catalogue, with a time', (pacer) => pacer.api(answering(429, '30')), 30_000],
  ['the catalogue, without one', (pacer) => pacer.api(answering(429)), 60_000],
  ['signing', (pacer) => pacer.redirects(failing({ kind: 'rate-limited', retryAfter: 7 })), 7_000],
])('a 429 to %s closes it for both', async (_, doorOf, wait) => {
  const pacer = newPacer();
  await doorOf(pacer).ask('/a', 'KEY');
  expect(await pacer.read()).toEqual({ room: 0, probing: false, opensAt: now + wait });
});

test.each<[string, (pacer: Pacer) => Api | Redirects]>([
  ['5xx to the catalogue', (pacer) => pacer.api(answering(503))],
  ['no answer to the catalogue', (pacer) => pacer.api(failing({ kind: 'unreachable' }))],
  ['5xx to signing', (pacer) => pacer.redirects(failing({ kind: 'service-down', status: 500 }))],
  ['none in time to signing', (pacer) => pacer.redirects(failing({ kind: 'timed-out', seconds: 20 }))],
])('%s, three times in a row, closes it, and one call tries then', async (_, doorOf) => {
  const pacer = newPacer();
  for (let call = 0; call < 3; call++) await doorOf(pacer).ask('/a', 'KEY');
  expect(await pacer.read()).toEqual({ room: 0, probing: true, opensAt: now + 5_000 });
  now += 5_000;
  expect(await pacer.read()).toMatchObject({ room: expect.any(Number), probing: true });
  await pacer.api(answering(404)).ask('/a', 'KEY');
  expect((await pacer.read()).probing).toBe(false);
});

test.each<[string, Failure]>([
  ['no network', { kind: 'offline' }],
  ['no permission', { kind: 'no-permission' }],
])('%s says nothing about OS: neither for nor against it', async (_, failure) => {
  const pacer = newPacer();
  const trouble = pacer.redirects(failing({ kind: 'service-down', status: 503 }));
  const nothing = pacer.redirects(failing(failure));
  for (const door of [nothing, nothing, nothing, trouble, trouble, nothing]) await door.ask('/a', 'KEY');
  expect((await pacer.read()).probing).toBe(false);
  await trouble.ask('/a', 'KEY');
  expect((await pacer.read()).probing).toBe(true);
});

test('many changes at once are one write, of the last of them', async () => {
  const pacer = newPacer();
  for (let call = 0; call < 40; call++) pacer.spend();
  await pacer.read();
  await settled();
  expect(writes).toBe(1);
  expect(stored?.recent.reduce((sum, { calls }) => sum + calls, 0)).toBe(40);
});

test('a change that comes while another is being written is written too', async () => {
  const pacer = newPacer();
  pacer.spend();
  await settled();
  pacer.spend();
  await settled();
  expect(stored?.recent.reduce((sum, { calls }) => sum + calls, 0)).toBe(2);
});

test('reading changes nothing, so nothing is written', async () => {
  await newPacer().read();
  await settled();
  expect(writes).toBe(0);
});

test('a background that starts anew goes on with what the last one learned', async () => {
  const first = newPacer();
  await first.redirects(failing({ kind: 'rate-limited', retryAfter: 90 })).ask('/a', 'KEY');
  await settled();
  expect(await newPacer().read()).toEqual(await first.read());
  expect((await newPacer().read()).opensAt).toBe(now + 90_000);
});

test('another key has a limit of its own', async () => {
  const pacer = newPacer();
  await pacer.redirects(failing({ kind: 'rate-limited', retryAfter: 90 })).ask('/a', 'KEY');
  await pacer.forget();
  expect(await pacer.read()).toEqual({ room: 45, probing: false });
  await settled();
  expect(stored).toEqual(NEW_PACE);
});

test('what the person allows is kept, and outlives another key', async () => {
  const pacer = newPacer();
  await pacer.keepBelow(10);
  expect((await pacer.read()).room).toBe(9);
  await pacer.forget();
  expect((await pacer.read()).room).toBe(9);
  await settled();
  expect(stored?.most).toBe(10);
  const before = writes;
  await pacer.keepBelow(10);
  await settled();
  expect(writes).toBe(before);
  await pacer.keepBelow(null);
  expect((await pacer.read()).room).toBe(45);
});
