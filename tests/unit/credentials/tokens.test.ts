import { beforeEach, expect, test } from 'vitest';
import { createTokens, type Tokens } from '../../../utils/credentials/tokens.ts';
import { bad, type Failure, good, type Outcome } from '../../../utils/failure.ts';
import type { Reply } from '../../../utils/ports.ts';
import { said, token } from './token-answers.ts';

const PROJECT = { kind: 'project', key: 'PRACTICE-KEY-0000-1a2b', secret: 'PRACTICE-SECRET' } as const;

let now: number;
let asked: { readonly path: string; readonly header: string | undefined }[];
let answer: () => Outcome<Reply> | Promise<Outcome<Reply>>;
let tokens: Tokens;

/** A background that begins anew has nothing but this. */
const born = (): Tokens =>
  createTokens({
    api: {
      async ask(path, pass) {
        asked.push({ path, header: pass ? `${pass.header}: ${pass.value}` : undefined });
        return answer();
      },
    },
    clock: { now: () => now },
  });

beforeEach(() => {
  now = 1_700_000_000_000;
  asked = [];
  answer = () => token(`token-${asked.length}`);
  tokens = born();
});

test('key and secret are shown to the token endpoint alone, as Basic', async () => {
  expect(await tokens.of(PROJECT)).toEqual(good('token-1'));
  const basic = Buffer.from(`${PROJECT.key}:${PROJECT.secret}`).toString('base64');
  expect(asked).toEqual([{ path: '/oauth2/token/v1', header: `Authorization: Basic ${basic}` }]);
});

test('one is kept until half a minute before it ends, and then the next one is asked for', async () => {
  await tokens.of(PROJECT);
  now += 268_999;
  expect(await tokens.of(PROJECT)).toEqual(good('token-1'));
  now += 1;
  expect(await tokens.of(PROJECT)).toEqual(good('token-2'));
  expect(asked).toHaveLength(2);
});

test('the time that OS took to answer is part of its life', async () => {
  answer = () => {
    now += 19_000;
    return token(`token-${asked.length}`);
  };
  await tokens.of(PROJECT);
  now += 249_999;
  expect(await tokens.of(PROJECT)).toEqual(good('token-1'));
  now += 1;
  expect(await tokens.of(PROJECT)).toEqual(good('token-2'));
});

test('one that lives for less than a minute is used for half of that', async () => {
  answer = () => token(`token-${asked.length}`, { expires_in: 10 });
  await tokens.of(PROJECT);
  now += 4_999;
  expect(await tokens.of(PROJECT)).toEqual(good('token-1'));
  now += 1;
  expect(await tokens.of(PROJECT)).toEqual(good('token-2'));
});

test('whoever asks at the same time shares one request, and its failure', async () => {
  const many = () => Promise.all(Array.from({ length: 40 }, () => tokens.of(PROJECT)));
  answer = () => bad({ kind: 'offline' });
  expect(new Set((await many()).map((one) => JSON.stringify(one))).size).toBe(1);
  expect(asked).toHaveLength(1);
  answer = () => token('shared');
  expect(await many()).toEqual(Array(40).fill(good('shared')));
  expect(asked).toHaveLength(2);
});

test('many that were refused together get one new token between them', async () => {
  await tokens.of(PROJECT);
  const fresh = await Promise.all(Array.from({ length: 40 }, () => tokens.inPlaceOf('token-1', PROJECT)));
  expect(new Set(fresh.map((one) => one.ok && one.value))).toEqual(new Set(['token-2']));
  // One that comes late finds its successor.
  expect(await tokens.inPlaceOf('token-1', PROJECT)).toEqual(good('token-2'));
  expect(asked).toHaveLength(2);
});

test('a background that dies takes its token along, and the next one asks anew', async () => {
  await tokens.of(PROJECT);
  expect(await born().of(PROJECT)).toEqual(good('token-2'));
});

test('another secret has tokens of its own, also while the old one is being asked for', async () => {
  const [old, fresh] = await Promise.all([
    tokens.of(PROJECT),
    tokens.of({ ...PROJECT, secret: 'PRACTICE-SECRET-2' }),
  ]);
  expect(old).not.toEqual(fresh);
  expect(asked).toHaveLength(2);
});

const refused: Failure = { kind: 'key-refused', of: 'project' };
const none = (status: number): Failure => ({ kind: 'no-token', status });

test.each<[string, Outcome<Reply>, Failure]>([
  ['400', said(400), none(400)],
  ['401', said(401), refused],
  ['403', said(403), refused],
  ['404, which is no file', said(404), none(404)],
  ['405', said(405), none(405)],
  ['429', said(429, '', '7'), { kind: 'rate-limited', retryAfter: 7 }],
  ['500', said(500), { kind: 'service-down', status: 500 }],
  ['503', said(503), { kind: 'service-down', status: 503 }],
  ['a redirect', bad({ kind: 'unexpected-status', status: 307 }), none(307)],
  ['far too much', bad({ kind: 'unreadable', what: 'too-large' }), none(200)],
  ['a web page', said(200, '<!doctype html>'), none(200)],
  ['the landing page', said(200, '{"name":"OS APIs","links":[]}'), none(200)],
  ['no token in it', said(200, '{"expires_in":"299","token_type":"Bearer"}'), none(200)],
  ['a token that no header carries', token('a\r\nhost: elsewhere'), none(200)],
  ['an empty one', token(''), none(200)],
  ['one of another kind', token('t', { token_type: 'MAC' }), none(200)],
  ['one that is dead', token('t', { expires_in: '0' }), none(200)],
  ['one that never dies', token('t', { expires_in: '1e99' }), none(200)],
  ['one whose life is no number', token('t', { expires_in: 'soon' }), none(200)],
  ['nothing, offline', bad({ kind: 'offline' }), { kind: 'offline' }],
  ['nothing in time', bad({ kind: 'timed-out', seconds: 20 }), { kind: 'timed-out', seconds: 20 }],
  ['nothing, without permission', bad({ kind: 'no-permission' }), { kind: 'no-permission' }],
])(
  '%s: said as a failure of the key or the service, and asked for anew the next time',
  async (_, given, failure) => {
    answer = () => given;
    expect(await tokens.of(PROJECT)).toEqual(bad(failure));
    answer = () => token('good');
    expect(await tokens.of(PROJECT)).toEqual(good('good'));
  },
);
