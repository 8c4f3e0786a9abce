import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { basicPass, bearerPass, keyPass } from '../../../utils/credentials/pass.ts';
import { packagesPath, productsPath, tokenPath } from '../../../utils/data-hub/address.ts';
import { createApi } from '../../../utils/platform/api.ts';

const BASIC = basicPass({ key: 'PRACTICE-KEY', secret: 'PRACTICE-SECRET' });

let sent: [URL, RequestInit][];

beforeEach(() => {
  sent = [];
  vi.stubGlobal('fetch', async (address: URL, how: RequestInit) => {
    sent.push([address, how]);
    return new Response('{}');
  });
});
afterEach(() => vi.unstubAllGlobals());

const RULES = {
  redirect: 'manual',
  cache: 'no-store',
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  signal: expect.any(AbortSignal),
};

test.each([
  ['a key', packagesPath, keyPass('PRACTICE-KEY'), { key: 'PRACTICE-KEY' }],
  ['a token', packagesPath, bearerPass('t'), { Authorization: 'Bearer t' }],
  ['nothing, for OpenData', productsPath, null, {}],
] as const)('%s goes as a header of a GET', async (_, path, pass, headers) => {
  await createApi().ask(path, pass);
  expect(sent).toEqual([[new URL(path, 'https://api.os.uk'), { ...RULES, headers }]]);
});

test('key and secret go as a header of the POST that asks for a token, and are not in its body', async () => {
  await createApi().ask(tokenPath, BASIC);
  const [[address, how] = []] = sent;
  expect(String(address)).toBe('https://api.os.uk/oauth2/token/v1');
  expect(how).toMatchObject({ ...RULES, method: 'POST', headers: { Authorization: BASIC.value } });
  expect(String(how?.body)).toBe('grant_type=client_credentials');
  expect(
    new Request('https://api.os.uk/', { method: 'POST', body: how?.body ?? null }).headers.get(
      'content-type',
    ),
  ).toMatch(/^application\/x-www-form-urlencoded/);
});

test.each([
  ['key and secret anywhere but at the token endpoint', packagesPath, BASIC],
  ['a key at the token endpoint', tokenPath, keyPass('PRACTICE-KEY')],
  ['a token for a token', tokenPath, bearerPass('t')],
  ['a token for OpenData', productsPath, bearerPass('t')],
  ['data packages without anything', packagesPath, null],
  ['another host', 'https://api.os.uk.example/oauth2/token/v1', BASIC],
] as const)('%s: is not sent', async (_, path, pass) => {
  await expect(createApi().ask(path, pass)).rejects.toThrow();
  expect(sent).toEqual([]);
});
