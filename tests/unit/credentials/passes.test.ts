import { beforeEach, expect, test } from 'vitest';
import type { Pass } from '../../../utils/credentials/pass.ts';
import { createPasses } from '../../../utils/credentials/passes.ts';
import { createTokens } from '../../../utils/credentials/tokens.ts';
import { toVault } from '../../../utils/credentials/vaulted.ts';
import { bad, good } from '../../../utils/failure.ts';
import type { Api, Redirects } from '../../../utils/ports.ts';
import { said, token } from './token-answers.ts';

const KEY = 'PRACTICE-KEY-0000-1a2b';
const taken = toVault(KEY, 'PRACTICE-SECRET');
const PROJECT = taken.ok ? taken.value : '';

/** Headers in the order in which they went out. */
let shown: string[];
/** Tokens that OS takes. */
let alive: Set<string>;
let api: Api;
let redirects: Redirects;

const note = (pass: Pass | null): boolean => {
  shown.push(pass ? `${pass.header}: ${pass.value.replace(/ .{40,}/, ' …')}` : 'nothing');
  return pass?.header !== 'Authorization' || alive.has(pass.value.replace('Bearer ', ''));
};

beforeEach(() => {
  shown = [];
  alive = new Set(['token-1', 'token-2']);
  let given = 0;
  const door: Api<Pass> = {
    async ask(path, pass) {
      const isTaken = note(pass);
      return path === '/oauth2/token/v1' ? token(`token-${++given}`) : said(isTaken ? 200 : 401);
    },
  };
  const ways: Redirects<Pass> = {
    ask: async (_, pass) => (note(pass) ? good('https://a.test/f') : bad({ kind: 'key-refused' })),
  };
  const clock = { now: () => 1_700_000_000_000 };
  const passes = createPasses(createTokens({ api: door, clock }));
  api = passes.api(door);
  redirects = passes.redirects(ways);
});

test('a key goes as the header `key`, and OpenData is asked for with nothing', async () => {
  await api.ask('/downloads/v1/dataPackages', KEY);
  await redirects.ask('/x', KEY);
  await api.ask('/downloads/v1/products', null);
  expect(shown).toEqual([`key: ${KEY}`, `key: ${KEY}`, 'nothing']);
});

test('of a project it is a token, which both doors share, and never the key', async () => {
  await Promise.all([api.ask('/a', PROJECT), redirects.ask('/b', PROJECT), api.ask('/c', PROJECT)]);
  const bearer = 'Authorization: Bearer token-1';
  expect(shown).toEqual(['Authorization: Basic …', bearer, bearer, bearer]);
});

test('a token that OS refuses is replaced once, and the call made once more', async () => {
  alive.delete('token-1');
  expect(await api.ask('/a', PROJECT)).toEqual(said(200));
  expect(await redirects.ask('/b', PROJECT)).toEqual(good('https://a.test/f'));
  expect(shown.filter((line) => line.includes('Basic'))).toHaveLength(2);
});

test('refused again it is the failure of a key, and nothing is tried a third time', async () => {
  alive.clear();
  expect(await redirects.ask('/b', PROJECT)).toEqual(bad({ kind: 'key-refused' }));
  expect(await api.ask('/a', PROJECT)).toEqual(said(401));
  expect(shown.filter((line) => line.includes('Bearer'))).toHaveLength(4);
});

test('a key that OS refuses is not tried again', async () => {
  const passes = createPasses({ of: async () => good('t'), inPlaceOf: async () => good('t') });
  let calls = 0;
  const door: Api<Pass> = {
    async ask() {
      calls += 1;
      return said(401);
    },
  };
  expect(await passes.api(door).ask('/a', KEY)).toEqual(said(401));
  expect(calls).toBe(1);
});

test('without a token nothing is asked, and a text that is no credential is no key', async () => {
  const failure = { kind: 'key-refused', of: 'project' } as const;
  const passes = createPasses({ of: async () => bad(failure), inPlaceOf: async () => bad(failure) });
  const door: Api<Pass> = {
    ask: () => {
      throw new Error('asked');
    },
  };
  expect(await passes.api(door).ask('/a', PROJECT)).toEqual(bad(failure));
  expect(await passes.api(door).ask('/a', 'project/9 what now')).toEqual(bad({ kind: 'no-key' }));
});
