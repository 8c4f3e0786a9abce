// @vitest-environment node
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type DataHub, startDataHub } from '../../data-hub/hub.ts';
import { asDepartment, ask, link, SMALL } from './ask.ts';

let hub: DataHub;
let signed: string;
let whole: Buffer;
let etag: string;
beforeAll(async () => {
  hub = await startDataHub();
});
beforeEach(async () => {
  signed = await link(hub, ...SMALL);
  const reply = await ask(hub, signed);
  whole = reply.body;
  etag = reply.headers.etag ?? '';
});
afterAll(() => hub.close());

const [packageId, versionId, fileName] = SMALL;
const path = `/dataPackages/${packageId}/versions/${versionId}/downloads?fileName=${fileName}`;

test.each(['GET', 'HEAD'])(
  '%s of a file is 307 with the recorded headers and a link of one hour',
  async (method) => {
    const reply = await asDepartment(hub, path, { method });
    expect(reply.status).toBe(307);
    expect(reply.headers).toMatchObject({
      'content-type': 'application/json;charset=UTF-8',
      'cache-control': 'no-cache, no-store, max-age=0, must-revalidate',
      pragma: 'no-cache',
      expires: '0',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'access-control-allow-origin': '*',
      'access-control-allow-headers': 'origin, x-requested-with, accept',
    });
    const { origin, searchParams } = new URL(reply.headers.location ?? '');
    expect(origin).toBe('https://omseprd1stdstordownload.blob.core.windows.net');
    expect([...searchParams.keys()]).toEqual(['sv', 'spr', 'se', 'sr', 'sp', 'sig']);
    expect(searchParams.get('sig')).toMatch(/^[\w+/]{43}=$/);
    const lives = Date.parse(searchParams.get('se') ?? '') - Date.parse(reply.headers.date ?? '');
    expect(lives).toBe(3_600_000);
    expect(reply.headers.location).not.toContain(hub.keys.department);
  },
);

test('the file is what was listed, and dressed as Azure dresses it', async () => {
  const { size, md5 } = hub.expected(...SMALL);
  expect(whole).toHaveLength(size);
  expect(createHash('md5').update(whole).digest('hex')).toBe(md5);
  const { headers } = await ask(hub, signed, { method: 'HEAD' });
  expect(headers).toMatchObject({
    'accept-ranges': 'bytes',
    'content-length': String(size),
    'last-modified': 'Sat, 21 Nov 2026 06:00:00 GMT',
    'x-ms-request-id': expect.any(String),
  });
  expect(headers.etag).toMatch(/^"0x8D[0-9A-F]{13}"$/);
  expect(headers['content-disposition']).toBeUndefined();
  expect(headers['access-control-allow-origin']).toBeUndefined();
});

test('any host will do, a changed path, time or signature will not', async () => {
  const { pathname, search } = new URL(signed);
  expect((await ask(hub, `https://files.example.org${pathname}${search}`)).status).toBe(200);
  for (const bad of [
    signed.replace('wtr_', 'wtx_'),
    signed.replace(/se=\d{4}/, 'se=2999'),
    signed.replace(/sig=.../, 'sig=AAA'),
    signed.replace(/\?.*/, ''),
  ]) {
    const reply = await ask(hub, bad);
    expect(reply.status).toBe(403);
    expect(reply.headers['content-type']).toBe('application/xml');
    expect(reply.body.toString()).toContain('<Code>AuthenticationFailed</Code>');
  }
  expect((await ask(hub, signed, { headers: { authorization: 'Bearer x' } })).status).toBe(403);
});

test('a link dies with the clock, and a fresh one lives', async () => {
  hub.clock.advance(3_595_000);
  expect((await ask(hub, signed)).status).toBe(200);
  hub.clock.advance(6_000);
  const dead = await ask(hub, signed);
  expect(dead.status).toBe(403);
  expect(dead.body.toString()).toContain('not valid in the specified time frame');
  expect((await ask(hub, await link(hub, ...SMALL))).status).toBe(200);
});

test('a file that has gone is 404 in XML', async () => {
  hub.catalogue.removeVersion(packageId, versionId);
  expect((await ask(hub, signed)).body.toString()).toContain('<Code>BlobNotFound</Code>');
  hub.catalogue.reset();
});

test.each([
  ['bytes=0-9', 0, 10],
  ['bytes=100-', 100, undefined],
  ['bytes=-7', -7, undefined],
  ['bytes=12000-99999', 12_000, undefined],
])('%s is 206', async (range, from, to) => {
  const reply = await ask(hub, signed, { headers: { range } });
  expect(reply.status).toBe(206);
  expect(reply.body).toEqual(whole.subarray(from, to));
  const first = from < 0 ? whole.length + from : from;
  const last = first + reply.body.length - 1;
  expect(reply.headers['content-range']).toBe(`bytes ${first}-${last}/${whole.length}`);
  expect(reply.headers.etag).toBe(etag);
});

test('a range past the end is 416; If-Range and If-Match look at the ETag', async () => {
  const past = await ask(hub, signed, { headers: { range: `bytes=${whole.length}-` } });
  expect(past.status).toBe(416);
  expect(past.headers['content-range']).toBe(`bytes */${whole.length}`);
  const range = 'bytes=5-';
  expect((await ask(hub, signed, { headers: { range, 'if-range': etag } })).status).toBe(206);
  expect((await ask(hub, signed, { headers: { range, 'if-range': '"other"' } })).status).toBe(200);
  expect((await ask(hub, signed, { headers: { range, 'if-match': '"other"' } })).status).toBe(412);
});
