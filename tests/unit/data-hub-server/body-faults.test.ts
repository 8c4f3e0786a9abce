// @vitest-environment node
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type DataHub, type Fault, startDataHub } from '../../data-hub/hub.ts';
import { ask, link } from './ask.ts';

const PLACE = ['55', '550001', 'body.zip'] as const;
const SIZE = 700_000;

let hub: DataHub;
let signed: string;
let whole: Buffer;
beforeAll(async () => {
  hub = await startDataHub();
  hub.catalogue.addPackage({ id: '55', name: 'body' });
  hub.catalogue.addVersion('55', { id: '550001', createdOn: '2026-11-01' });
  hub.catalogue.addFile('55', '550001', { fileName: 'body.zip', size: SIZE });
  signed = await link(hub, ...PLACE);
  whole = (await ask(hub, signed)).body;
});
beforeEach(() => {
  hub.faults.clear();
  hub.log.clear();
});
afterAll(() => hub.close());

const get = (headers: Record<string, string> = {}) => ask(hub, signed, { headers });
const add = (fault: Fault, times?: number) =>
  hub.faults.add({ on: 'storage', fault, ...(times !== undefined && { times }) });

test.each(['rst', 'fin'] as const)(
  'cut by %s ends after the bytes said, and the rest can be asked for',
  async (how) => {
    add({ kind: 'cut', after: 300_001, how }, 1);
    const reply = await get();
    expect(reply.aborted).toBe(true);
    expect(reply.headers['content-length']).toBe(String(SIZE));
    const came = reply.body.length;
    // A reset may throw away what a busy client has not read yet.
    if (how === 'fin') expect(came).toBe(300_001);
    expect(came).toBeLessThanOrEqual(300_001);
    const entry = await hub.log.until(({ aborted }) => aborted, 10_000);
    expect(entry).toMatchObject({ origin: 'storage', status: 200, bytesSent: 300_001 });
    const rest = await get({ range: `bytes=${came}-` });
    expect(Buffer.concat([reply.body, rest.body]).equals(whole)).toBe(true);
  },
);

test.each([-1, 1, -SIZE])('a size off by %i is sent whole, with its own length', async (delta) => {
  add({ kind: 'size', delta });
  const reply = await get();
  expect(reply.aborted).toBe(false);
  expect(reply.headers['content-length']).toBe(String(SIZE + delta));
  expect(reply.body).toHaveLength(SIZE + delta);
});

test('wrong bytes have the right size, also in pieces', async () => {
  add({ kind: 'wrong-bytes' });
  const { body } = await get();
  expect(body).toHaveLength(SIZE);
  expect(createHash('md5').update(body).digest('hex')).not.toBe(hub.expected(...PLACE).md5);
  expect((await get({ range: 'bytes=5000-' })).body.equals(body.subarray(5000))).toBe(true);
});

test('no ranges: Range is ignored and not offered; no ETag: nothing to compare', async () => {
  const handle = add({ kind: 'no-ranges' });
  const reply = await get({ range: 'bytes=5-' });
  expect([reply.status, reply.headers['accept-ranges']]).toEqual([200, undefined]);
  handle.remove();
  add({ kind: 'no-etag' });
  const { headers } = await get();
  expect([headers.etag, headers['last-modified']]).toEqual([undefined, undefined]);
});

test('slow takes its time', async () => {
  add({ kind: 'slow', bytesPerSecond: 3_500_000 });
  const start = performance.now();
  expect((await get()).body.equals(whole)).toBe(true);
  expect(performance.now() - start).toBeGreaterThan(150);
});

test('hold-body sends so many bytes and waits; then a cut may follow', async () => {
  const hold = add({ kind: 'hold-body', after: 1000 }, 1);
  add({ kind: 'cut', after: 2000, how: 'fin' }, 1);
  const reply = get();
  const entry = await hub.log.until(({ bytesSent }) => bytesSent === 1000, 10_000);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(entry).toMatchObject({ bytesSent: 1000, aborted: false });
  hold.release();
  expect((await reply).body).toHaveLength(2000);
});

test('a client that leaves while held is noted', async () => {
  add({ kind: 'hold-body', after: 0 });
  const leaving = new AbortController();
  const reply = ask(hub, signed, { signal: leaving.signal }).catch(() => undefined);
  await hub.log.until(({ status }) => status === 200, 10_000);
  leaving.abort();
  await reply;
  expect(await hub.log.until(({ aborted }) => aborted, 10_000)).toMatchObject({ status: 200, bytesSent: 0 });
});

test('an expired link on storage, and close with requests still held', async () => {
  const handle = add({ kind: 'expired-link' });
  expect((await get()).status).toBe(403);
  handle.remove();
  const other = await startDataHub();
  other.faults.add({ on: 'api', fault: { kind: 'hang' } });
  const asked = ask(other, 'https://api.os.uk/downloads/v1/products').catch(() => 'ended');
  await other.log.until(() => true, 10_000);
  await other.close();
  expect(await asked).toBe('ended');
});
