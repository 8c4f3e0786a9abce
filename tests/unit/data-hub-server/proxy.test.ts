// @vitest-environment node
import { request } from 'node:http';
import type { Socket } from 'node:net';
import { connect } from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DataHub, startDataHub } from '../../data-hub/hub.ts';
import { startProxy } from '../../data-hub/proxy.ts';

let hub: DataHub;
let proxy: Awaited<ReturnType<typeof startProxy>>;
beforeAll(async () => {
  hub = await startDataHub();
  proxy = await startProxy(hub);
});
afterAll(async () => {
  await proxy.close();
  await hub.close();
});

/** CONNECT to a target; the status, and the tunnel if there is one. */
function tunnel(target: string): Promise<{ status: number; socket: Socket }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: proxy.port, method: 'CONNECT', path: target });
    asked.once('connect', (response, socket) => resolve({ status: response.statusCode ?? 0, socket }));
    asked.once('error', reject);
    asked.end();
  });
}

/** The first line answered to a GET through the tunnel, under TLS. */
async function through(host: string): Promise<string> {
  const { socket } = await tunnel(`${host}:443`);
  const secure = connect({ socket, servername: host, ca: hub.pem });
  secure.write(`GET /nothing HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  let text = '';
  for await (const part of secure) text += part;
  return text.split('\r\n')[0] ?? '';
}

test('the API and every storage host lead to the hub', async () => {
  expect(await through('api.os.uk')).toBe('HTTP/1.1 200 OK');
  for (const host of ['x.blob.core.windows.net', 'downloads.os.uk', 'files.example.org']) {
    expect(await through(host)).toBe('HTTP/1.1 403 Forbidden');
  }
  expect(hub.log.api().map(({ host }) => host)).toEqual(['api.os.uk']);
  expect(hub.log.storage()).toHaveLength(3);
  expect(proxy.refused).toEqual([]);
});

test('nothing else gets out, and is remembered', async () => {
  for (const target of ['example.com:443', 'api.os.uk:80', 'evil-os.uk.example:443', '127.0.0.1:22']) {
    expect((await tunnel(target)).status).toBe(403);
  }
  expect(proxy.refused).toEqual([
    'example.com:443',
    'api.os.uk:80',
    'evil-os.uk.example:443',
    '127.0.0.1:22',
  ]);
});
