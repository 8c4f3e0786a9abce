// @vitest-environment node
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type DataHub, startDataHub } from '../../data-hub/hub.ts';
import { secretOf } from '../../data-hub/keys.ts';
import { asDepartment, ask, BASE, parse } from './ask.ts';

let hub: DataHub;
beforeEach(async () => {
  hub = await startDataHub();
});
afterEach(() => hub.close());

const listOf = (key: string) => ask(hub, `${BASE}/dataPackages`, { headers: { key } });

test('no key, a wrong key and a wrong token are 401 in the documented words', async () => {
  const replies = [
    await ask(hub, `${BASE}/dataPackages`),
    await listOf('nonsense'),
    await ask(hub, `${BASE}/dataPackages?key=nonsense`),
    await ask(hub, `${BASE}/dataPackages`, { headers: { authorization: 'Bearer nonsense' } }),
  ];
  for (const reply of replies) {
    expect(reply.status).toBe(401);
    expect(parse(reply)).toEqual({ message: 'Invalid APIKey' });
  }
});

test('each key has its own account', async () => {
  expect(parse(await listOf(hub.keys.empty))).toEqual([]);
  expect(parse(await listOf(hub.keys.large))).toHaveLength(300);
  expect(parse(await listOf(hub.keys.huge))).toHaveLength(2000);
  const refused = await listOf(hub.keys.noDownloadsApi);
  expect(refused.status).toBe(403);
  expect(parse(refused)).toHaveProperty('fault.faultstring');
  const foreign = await ask(hub, `${BASE}/dataPackages/24816`, { headers: { key: hub.keys.large } });
  expect(foreign.status).toBe(404);
});

test('a replaced key is dead at once and the new one has its packages', async () => {
  const old = hub.keys.department;
  hub.replaceKey(old, 'PRACTICE-KEY-fresh');
  expect(hub.keys.department).toBe('PRACTICE-KEY-fresh');
  expect((await listOf(old)).status).toBe(401);
  expect(parse(await asDepartment(hub, '/dataPackages'))).toHaveLength(39);
});

test('a token comes for key and secret, opens the account, and dies after 299 s', async () => {
  const token = (pair: string, form: string) =>
    ask(hub, 'https://api.os.uk/oauth2/token/v1', {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(pair).toString('base64')}` },
      form,
    });
  const pair = `${hub.keys.department}:${secretOf(hub.keys.department)}`;
  const refused = await token(`${hub.keys.department}:no`, 'grant_type=client_credentials');
  expect(refused.status).toBe(401);
  expect(refused.headers['www-authenticate']).toMatch(/^Basic/);
  expect((await token(pair, 'grant_type=password')).status).toBe(400);
  const given = parse(await token(pair, 'grant_type=client_credentials'));
  expect(given).toEqual({
    access_token: expect.any(String),
    expires_in: '299',
    issued_at: expect.stringMatching(/^\d{13}$/),
    token_type: 'Bearer',
  });
  const { access_token } = given as { access_token: string };
  const list = () =>
    ask(hub, `${BASE}/dataPackages`, { headers: { authorization: `Bearer ${access_token}` } });
  expect((await list()).body.toString()).not.toContain('key=');
  hub.clock.advance(298_000);
  expect((await list()).status).toBe(200);
  hub.clock.advance(2_000);
  expect((await list()).status).toBe(401);
});

test('a replaced secret gets no token, and what the old one got is dead; the key stays', async () => {
  const key = hub.keys.department;
  const token = (secret: string) =>
    ask(hub, 'https://api.os.uk/oauth2/token/v1', {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}` },
      form: 'grant_type=client_credentials',
    });
  const { access_token } = parse(await token(secretOf(key))) as { access_token: string };
  hub.replaceSecret(key, 'fresh-secret');
  expect((await token(secretOf(key))).status).toBe(401);
  const headers = { authorization: `Bearer ${access_token}` };
  expect((await ask(hub, `${BASE}/dataPackages`, { headers })).status).toBe(401);
  expect((await token('fresh-secret')).status).toBe(200);
  expect((await listOf(key)).status).toBe(200);
});

test('in development the 51st call of a minute is 429, per key, until the minute has passed', async () => {
  const slow = await startDataHub({ limit: 'development' });
  try {
    const call = (key: string) => ask(slow, `${BASE}/dataPackages/1`, { headers: { key } });
    for (let i = 0; i < 50; i++) expect((await call(slow.keys.department)).status).toBe(404);
    const refused = await call(slow.keys.department);
    expect(refused.status).toBe(429);
    expect(refused.headers['retry-after']).toBeUndefined();
    expect(parse(refused)).toHaveProperty('fault.detail.errorcode', 'policies.ratelimit.QuotaViolation');
    expect((await call(slow.keys.empty)).status).toBe(404);
    expect((await ask(slow, `${BASE}/products`)).status).toBe(200);
    slow.clock.advance(60_000);
    expect((await call(slow.keys.department)).status).toBe(404);
  } finally {
    await slow.close();
  }
});
