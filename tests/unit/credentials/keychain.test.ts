import { beforeEach, expect, test } from 'vitest';
import type { ShelvedPackages } from '../../../utils/catalogue.ts';
import { cleanKey, hintOf } from '../../../utils/credentials/clean-key.ts';
import type { Credential } from '../../../utils/credentials/credential.ts';
import { createKeychain } from '../../../utils/credentials/keychain.ts';
import type { DataPackage } from '../../../utils/data-hub/data-package.ts';
import { bad, type Failure, good, type Outcome } from '../../../utils/failure.ts';

const KEY = 'PRACTICE-KEY-0000-1a2b';

let answer: Outcome<readonly DataPackage[]>;
let asked: string[];
let keys: Map<string, string>;
let credential: Credential | null;
let shelved: ShelvedPackages | undefined;
let published: string[];

const onePackage: DataPackage = {
  id: '1',
  name: 'A',
  createdOn: '2026-01-01',
  productId: '',
  productName: '',
  versions: [],
};

const keychain = createKeychain({
  catalogue: {
    packages: async (key) => {
      asked.push(key);
      return answer;
    },
  },
  vault: {
    read: async (id) => keys.get(id),
    write: async (id, key) => {
      expect(credential?.id, 'a key must not be kept under an id that nothing knows').toBe(id);
      keys.set(id, key);
    },
    remove: async (id) => {
      expect(credential?.id).toBe(id);
      keys.delete(id);
    },
  },
  credentials: {
    read: async () => credential,
    write: async (next) => {
      credential = next;
    },
  },
  shelf: {
    packages: async () => shelved,
    putPackages: async (_, packages) => {
      shelved = packages;
    },
    clear: async () => {
      shelved = undefined;
    },
  },
  clock: { now: () => 42 },
  publish: (change) => void published.push(change),
});

beforeEach(() => {
  answer = good([onePackage]);
  asked = [];
  keys = new Map();
  credential = null;
  shelved = undefined;
  published = [];
});

test('a key that works is kept, with its list, and shown by its last four characters', async () => {
  const saved = await keychain.save(`  ${KEY}\n`, 'profile');
  expect(saved).toMatchObject({ ok: true, value: { hint: '1a2b', verdict: { kind: 'works', packages: 1 } } });
  expect(asked).toEqual([KEY]);
  expect([...keys.values()]).toEqual([KEY]);
  expect(shelved?.value).toEqual([onePackage]);
  expect(JSON.stringify(credential)).not.toContain(KEY);
  expect(published).toEqual(['packages', 'credential']);
});

test('a key OS does not know changes nothing, also when another is in use', async () => {
  await keychain.save(KEY, 'profile');
  const before = { credential, keys: [...keys] };
  answer = bad({ kind: 'key-refused' });
  expect(await keychain.save('WRONG-KEY-0000', 'profile')).toEqual(answer);
  expect({ credential, keys: [...keys] }).toEqual(before);
});

test.each<Failure>([
  { kind: 'not-in-plan' },
  { kind: 'offline' },
  { kind: 'rate-limited' },
  { kind: 'service-down', status: 503 },
])('$kind says nothing against the key: it is kept, with that verdict', async (failure) => {
  answer = bad(failure);
  const saved = await keychain.save(KEY, 'session');
  expect(saved).toMatchObject({ ok: true, value: { keep: 'session', verdict: { kind: 'failed', failure } } });
  expect([...keys.values()]).toEqual([KEY]);
});

test('replacing a key keeps the id, so that what is shelved and queued stays with it', async () => {
  await keychain.save(KEY, 'profile');
  const id = credential?.id;
  await keychain.save('PRACTICE-KEY-0000-9z9z', 'profile');
  expect(credential).toMatchObject({ id, hint: '9z9z' });
  expect([...keys]).toEqual([[id, 'PRACTICE-KEY-0000-9z9z']]);
});

test('removing it leaves neither key nor list', async () => {
  await keychain.save(KEY, 'profile');
  await keychain.remove();
  expect([credential, [...keys], shelved]).toEqual([null, [], undefined]);
});

test('a key that was to be forgotten is said to be, and asks nothing', async () => {
  await keychain.save(KEY, 'session');
  keys.clear();
  await keychain.noticeForgotten();
  expect(credential?.verdict).toEqual({ kind: 'failed', failure: { kind: 'no-key' } });
  asked = [];
  expect(await keychain.refresh()).toEqual({ ok: false, failure: { kind: 'no-key' } });
  expect(asked).toEqual([]);
});

test('a key that went with the session of the extension, not of the browser, is noticed when it is looked for', async () => {
  await keychain.save(KEY, 'session', 'PRACTICE-SECRET');
  keys.clear();
  published = [];
  expect(await keychain.refresh()).toEqual(bad({ kind: 'no-key' }));
  expect(credential).toMatchObject({ kind: 'project', verdict: { failure: { kind: 'no-key' } } });
  expect(published).toEqual(['credential']);
  await keychain.refresh();
  expect(published).toEqual(['credential']);
});

test('a refresh that fails keeps the old list and turns the verdict', async () => {
  await keychain.save(KEY, 'profile');
  answer = bad({ kind: 'key-refused' });
  expect(await keychain.refresh()).toEqual(answer);
  expect(shelved?.value).toEqual([onePackage]);
  expect(credential?.verdict).toMatchObject({ kind: 'failed', failure: { kind: 'key-refused' } });
});

test.each([
  ['spaces around', ` ${KEY} `, KEY],
  ['a line end', `${KEY}\r\n`, KEY],
  ['a zero-width space', `\u200b${KEY}`, KEY],
  ['nothing', '   ', undefined],
  ['too short to be one', 'abc', undefined],
  ['letters no header carries', 'schlüssel-schlüssel', undefined],
] as const)('a pasted key with %s', (_, pasted, key) => {
  expect(cleanKey(pasted)).toBe(key);
});

test('the hint is four characters', () => {
  expect(hintOf(KEY)).toBe('1a2b');
});

test('with its secret it is a project: both are tried and kept as one, and neither is in what is known of it', async () => {
  const saved = await keychain.save(` ${KEY} `, 'session', ' PRACTICE-SECRET ');
  expect(saved).toMatchObject({ ok: true, value: { kind: 'project', hint: '1a2b', keep: 'session' } });
  expect(asked).toEqual([`project/1 ${KEY} PRACTICE-SECRET`]);
  expect([...keys.values()]).toEqual(asked);
  expect(JSON.stringify(credential)).not.toMatch(/PRACTICE/);
  expect(await keychain.test()).toMatchObject({ ok: true, value: { kind: 'project', hint: '1a2b' } });
});

test('a key takes the place of a project and a project that of a key, under the same id', async () => {
  await keychain.save(KEY, 'profile', 'PRACTICE-SECRET');
  const id = credential?.id;
  await keychain.save(KEY, 'profile');
  expect([credential?.id, credential?.kind, [...keys.values()]]).toEqual([id, undefined, [KEY]]);
  await keychain.save(KEY, 'profile', 'PRACTICE-SECRET');
  expect([credential?.id, credential?.kind]).toEqual([id, 'project']);
});

test('a project that OS does not know changes nothing, and what cannot be a secret is not sent', async () => {
  await keychain.save(KEY, 'profile');
  const before = { credential, keys: [...keys] };
  answer = bad({ kind: 'key-refused', of: 'project' });
  expect(await keychain.save(KEY, 'profile', 'WRONG-SECRET')).toEqual(answer);
  expect(await keychain.save(KEY, 'profile', 'no')).toEqual(bad({ kind: 'not-a-secret' }));
  expect({ credential, keys: [...keys] }).toEqual(before);
});

test('what cannot be a key is said to be none, and nobody is asked', async () => {
  expect(await keychain.save(' oops ', 'profile')).toEqual({ ok: false, failure: { kind: 'not-a-key' } });
  expect(asked).toEqual([]);
});
