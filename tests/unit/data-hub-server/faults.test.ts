// @vitest-environment node
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type DataHub, type Fault, startDataHub } from '../../data-hub/hub.ts';
import { asDepartment, ask, link, parse, SMALL } from './ask.ts';

let hub: DataHub;
beforeAll(async () => {
  hub = await startDataHub();
});
beforeEach(() => {
  hub.faults.clear();
  hub.log.clear();
});
afterAll(() => hub.close());

const list = () => asDepartment(hub, '/dataPackages');
const [packageId, versionId, fileName] = SMALL;
const sign = () =>
  asDepartment(hub, `/dataPackages/${packageId}/versions/${versionId}/downloads?fileName=${fileName}`);

test.each<[Fault, number, RegExp]>([
  [{ kind: 'status', status: 401 }, 401, /^\{"message":"Invalid APIKey"\}$/],
  [{ kind: 'status', status: 404 }, 404, /^\{"message":.*dataPackagesUrl/],
  [{ kind: 'status', status: 429, body: 'json' }, 429, /QuotaViolation/],
  [{ kind: 'status', status: 500 }, 500, /^\{"fault":/],
  [{ kind: 'status', status: 503, body: 'html' }, 503, /^<!doctype html>/],
  [{ kind: 'status', status: 502, body: 'text' }, 502, /^Practice answer 502$/],
  [{ kind: 'status', status: 504, body: 'empty' }, 504, /^$/],
  [{ kind: 'html' }, 200, /^<!doctype html>/],
  [{ kind: 'landing' }, 200, /"name":"OS APIs"/],
  [{ kind: 'wrong-shape' }, 200, /^\{"dataPackages":\[\]\}$/],
  [{ kind: 'redirect', to: 'file:///etc/passwd' }, 307, /^$/],
])('%o for the list', async (fault, status, body) => {
  hub.faults.add({ on: 'api', path: /\/dataPackages$/, fault });
  const reply = await list();
  expect(reply.status).toBe(status);
  expect(reply.body.toString()).toMatch(body);
});

test('Retry-After is there when asked for', async () => {
  hub.faults.add({ on: 'api', fault: { kind: 'status', status: 429, retryAfter: 30 } });
  expect((await list()).headers['retry-after']).toBe('30');
});

test('truncated JSON has the length it says and no end', async () => {
  const { body } = await list();
  hub.faults.add({ on: 'api', fault: { kind: 'truncated-json' } });
  const reply = await list();
  expect(reply.aborted).toBe(false);
  expect(reply.body).toEqual(body.subarray(0, Math.floor(body.length / 2)));
  expect(() => parse(reply)).toThrow();
});

test('no redirect, no Location, another Location, a link that has run out', async () => {
  const answers: [Fault, number, unknown][] = [
    [{ kind: 'no-redirect' }, 200, undefined],
    [{ kind: 'no-location' }, 307, undefined],
    [{ kind: 'redirect', to: 'http://192.0.2.7/x' }, 307, 'http://192.0.2.7/x'],
  ];
  for (const [fault, status, location] of answers) {
    const handle = hub.faults.add({ on: 'api', fileName, fault });
    const reply = await sign();
    expect([reply.status, reply.headers.location]).toEqual([status, location]);
    handle.remove();
  }
  hub.faults.add({ on: 'api', fault: { kind: 'expired-link' } });
  expect((await ask(hub, (await sign()).headers.location ?? '')).status).toBe(403);
});

test('a refused connection ends without a byte', async () => {
  hub.faults.add({ on: 'api', fault: { kind: 'refuse' } });
  await expect(list()).rejects.toThrow();
  const entry = await hub.log.until(({ aborted }) => aborted, 10_000);
  expect(entry).toMatchObject({ status: 0, bytesSent: 0 });
});

test('hang lasts until the client leaves, delay as long as it says, hold until release', async () => {
  const hang = hub.faults.add({ on: 'api', fault: { kind: 'hang' } });
  const leaving = new AbortController();
  const hung = asDepartment(hub, '/dataPackages', { signal: leaving.signal }).catch(() => 'left');
  await hub.log.until(() => true, 10_000);
  leaving.abort();
  expect(await hung).toBe('left');
  hang.remove();

  hub.faults.add({ on: 'api', times: 1, fault: { kind: 'delay', ms: 80 } });
  const start = performance.now();
  expect((await list()).status).toBe(200);
  expect(performance.now() - start).toBeGreaterThan(75);

  const hold = hub.faults.add({ on: 'api', fault: { kind: 'hold' } });
  hub.log.clear();
  let answered = false;
  const held = list().then((reply) => {
    answered = true;
    return reply;
  });
  await hub.log.until(() => true, 10_000);
  expect(hold.used).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(answered).toBe(false);
  hold.release();
  expect((await held).status).toBe(200);
  expect((await list()).status).toBe(200);
});

test('times, used, remove, path by text and by pattern, file by name', async () => {
  const fault: Fault = { kind: 'status', status: 500 };
  const twice = hub.faults.add({ on: 'api', path: '/dataPackages', times: 2, fault });
  expect([(await list()).status, (await list()).status, (await list()).status]).toEqual([500, 500, 200]);
  expect(twice.used).toBe(2);
  const always = hub.faults.add({ on: 'api', path: /versions\/\d+\/downloads\?/g, fault });
  expect([(await sign()).status, (await sign()).status, (await list()).status]).toEqual([500, 500, 200]);
  always.remove();
  hub.faults.add({ on: 'storage', fileName: 'another.zip', fault });
  hub.faults.add({ on: 'storage', fileName, times: 1, fault });
  const signed = await link(hub, ...SMALL);
  const failed = await ask(hub, signed);
  expect(failed.status).toBe(500);
  expect(failed.body.toString()).toContain('<Error>');
  expect((await ask(hub, signed)).status).toBe(200);
});
