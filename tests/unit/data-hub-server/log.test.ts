// @vitest-environment node
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DataHub, startDataHub } from '../../data-hub/hub.ts';
import { asDepartment, ask, BASE, link, SMALL } from './ask.ts';

let hub: DataHub;
beforeAll(async () => {
  hub = await startDataHub();
});
afterAll(() => hub.close());

test('every request on both origins is kept with what was asked and answered', async () => {
  const before = Date.now();
  await ask(hub, `${BASE}/dataPackages/24816?key=abc&x=1`, { headers: { 'X-Trace': 'yes' } });
  const signed = await link(hub, ...SMALL);
  await ask(hub, signed);
  const [wrong, asked] = hub.log.api();
  expect(wrong).toMatchObject({
    origin: 'api',
    method: 'GET',
    host: 'api.os.uk',
    path: '/downloads/v1/dataPackages/24816',
    query: { key: 'abc', x: '1' },
    headers: { 'x-trace': 'yes' },
    status: 401,
    bytesSent: 28,
    aborted: false,
  });
  expect(wrong?.at).toBeGreaterThanOrEqual(before);
  expect(asked?.location).toBe(signed);
  expect(hub.log.storage()).toMatchObject([
    {
      host: 'omseprd1stdstordownload.blob.core.windows.net',
      status: 200,
      bytesSent: hub.expected(...SMALL).size,
    },
  ]);
  expect(hub.log.all()).toHaveLength(3);
  hub.log.clear();
  expect(hub.log.all()).toEqual([]);
});

test('until() waits for what is to come, and gives up', async () => {
  const soon = hub.log.until(({ status }) => status === 404, 10_000);
  await asDepartment(hub, '/dataPackages/1');
  expect((await soon).path).toBe('/downloads/v1/dataPackages/1');
  await expect(hub.log.until(() => false, 20)).rejects.toThrow('20 ms');
});
