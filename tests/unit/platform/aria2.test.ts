import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { NO_ARIA2 } from '../../../utils/aria2/choice.ts';
import { createAria2 } from '../../../utils/platform/aria2/aria2.ts';

vi.mock('../../../utils/platform/permission.ts', () => ({ aria2Permission: { has: async () => true } }));

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

const TOKEN = 'the-right-token';

/** Something that listens where aria2 should, and every request that came to it. */
async function listen(answer: (body: string) => string | 'never' | 'endless') {
  const bodies: string[] = [];
  let sent = 0;
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    bodies.push(body);
    const text = answer(body);
    if (text === 'never') return;
    if (text !== 'endless') return void response.end(text);
    const more = () => {
      if (response.destroyed) return;
      sent += 65_536;
      response.write('x'.repeat(65_536), () => setImmediate(more));
    };
    more();
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const aria2 = createAria2({
    read: async () => ({ ...NO_ARIA2, isOn: true, address: `http://127.0.0.1:${port}/jsonrpc` }),
    token: async () => TOKEN,
    mark: async () => '000001',
    write: async () => {},
    forget: () => {},
  });
  return { aria2, bodies, sent: () => sent };
}

const UNAUTHORIZED = JSON.stringify([{ id: 0, jsonrpc: '2.0', error: { code: 1, message: 'Unauthorized' } }]);

test.each<[string, string, string]>([
  ['obeys a wrong token', '[{"id":0,"jsonrpc":"2.0","result":{"version":"1.36.0"}}]', 'aria2-open'],
  ['shows a page', '<!doctype html><title>Log in</title>', 'aria2-strange'],
  ['refuses in other words', '[{"id":0,"error":{"code":1,"message":"No such method"}}]', 'aria2-strange'],
  ['says nothing', '', 'aria2-strange'],
])('what %s never gets the token', async (_, answer, kind) => {
  const { aria2, bodies } = await listen(() => answer);
  expect(await aria2.greet()).toMatchObject({ failure: { kind } });
  expect(await aria2.meet()).toMatchObject({ failure: { kind } });
  expect(await aria2.downloads.start('https://s/f', { path: 'f', onConflict: 'overwrite' })).toMatchObject({
    ok: false,
  });
  expect(bodies.length).toBeGreaterThan(2);
  expect(bodies.filter((body) => body.includes(TOKEN) || body.includes('https://s/f'))).toEqual([]);
});

test('after a failure it is asked with a wrong token again', async () => {
  let isOther = false;
  const { aria2, bodies } = await listen((body) => {
    if (isOther || !body.includes(TOKEN)) return isOther ? '{}' : UNAUTHORIZED;
    return '[{"id":0,"result":{"sessionId":"a"}},{"id":1,"result":[]},{"id":2,"result":[]},{"id":3,"result":[]}]';
  });
  await aria2.progress();
  expect(bodies.filter((body) => body.includes(TOKEN))).toHaveLength(1);
  isOther = true;
  await aria2.progress();
  await aria2.progress();
  expect(bodies.slice(-1).join()).not.toContain(TOKEN);
});

test('an answer that does not end is given up at its bound', async () => {
  const { aria2, sent } = await listen(() => 'endless');
  expect(await aria2.greet()).toMatchObject({ failure: { kind: 'aria2-strange' } });
  // What lies in the buffers of both ends comes on top of the ten kilobytes that are read.
  expect(sent()).toBeLessThan(20_000_000);
});

test('an answer that does not begin is given up after five seconds', async () => {
  const { aria2 } = await listen(() => 'never');
  expect(await aria2.greet()).toMatchObject({ failure: { kind: 'aria2-silent' } });
});
