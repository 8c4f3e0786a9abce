// @vitest-environment node
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BLOCK } from '../../data-hub/content/blocks.ts';
import { CHECKPOINTS } from '../../data-hub/content/checkpoints.ts';
import { bytesAt, grow, keep, LONG, pieces } from '../../data-hub/content/content.ts';
import { md5Of, md5OfPieces } from '../../data-hub/content/digest.ts';
import { MD5_START, md5End, md5Step } from '../../data-hub/content/md5-state.ts';
import { checkpoints } from '../../data-hub/content/write-checkpoints.ts';
import { type DataHub, startDataHub } from '../../data-hub/hub.ts';
import { md5OfFile } from '../../data-hub/md5.ts';
import { ask, link } from './ask.ts';

let hub: DataHub;
beforeAll(async () => {
  hub = await startDataHub();
});
afterAll(() => hub.close());

test('our own MD5 is that of RFC 1321', () => {
  expect(md5End(MD5_START, Buffer.from(''), 0)).toBe('d41d8cd98f00b204e9800998ecf8427e');
  expect(md5End(MD5_START, Buffer.from('message digest'), 14)).toBe('f96b697d7cb7938d525a2f31aaf161d0');
  const bytes = bytesAt(grow('x', BLOCK), 0, 64_064);
  const md5 = md5End(md5Step(MD5_START, bytes.subarray(0, 64_000)), bytes.subarray(64_000), bytes.length);
  expect(md5).toBe(createHash('md5').update(bytes).digest('hex'));
});

test('the first kept state is that of the stream', () => {
  expect(checkpoints(1)).toEqual(CHECKPOINTS.slice(0, 1));
  expect(CHECKPOINTS).toHaveLength(320);
});

test.each([1, LONG, LONG + 65])('the MD5 of %i grown bytes is right', (size) => {
  const content = grow(`file of ${size}`, size);
  expect(md5Of(content)).toBe(md5OfPieces(content));
});

test('a piece read from the middle is the same as in the whole', () => {
  const content = grow('middle', 3 * BLOCK + 5);
  const whole = Buffer.concat([...pieces(content)]);
  expect(whole).toHaveLength(content.size);
  const part = Buffer.concat([...pieces(content, BLOCK - 3, 2 * BLOCK + 9)]);
  expect(part.equals(whole.subarray(BLOCK - 3, 2 * BLOCK + 9))).toBe(true);
});

test('5.3 GB: both ends are served as its MD5 saw them', async () => {
  const place = ['0040147203', '6901248', 'ABFLGB_CSV.zip'] as const;
  const { size, md5 } = hub.expected(...place);
  expect(size).toBeGreaterThan(2 ** 32);
  const signed = await link(hub, ...place);
  expect(md5).toMatch(/^[0-9a-f]{32}$/);
  const content = grow(place.join('/'), size);
  const last = Math.floor((size - 1) / BLOCK) * BLOCK;
  for (const [from, to] of [
    [0, BLOCK],
    [last, size],
  ] as const) {
    const reply = await ask(hub, signed, { headers: { range: `bytes=${from}-${to - 1}` } });
    expect(reply.headers['content-range']).toBe(`bytes ${from}-${to - 1}/${size}`);
    expect(reply.body.equals(Buffer.concat([...pieces(content, from, to)]))).toBe(true);
  }
});

test('the MD5 of a file on disk', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'data-hub-'));
  await writeFile(join(folder, 'file'), 'hello');
  expect(await md5OfFile(join(folder, 'file'))).toBe(md5Of(keep('hello')));
  await rm(folder, { recursive: true });
});
