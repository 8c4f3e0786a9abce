import { beforeEach, expect, test } from 'vitest';
import type { ShelvedPackages } from '../../../utils/catalogue.ts';
import {
  type Credential,
  type Credentials,
  inUseOf,
  NO_CREDENTIALS,
} from '../../../utils/credentials/credential.ts';
import { createKeychain } from '../../../utils/credentials/keychain.ts';
import type { DataPackage } from '../../../utils/data-hub/data-package.ts';
import { bad, type Failure, good, type Outcome } from '../../../utils/failure.ts';

const KEY = 'PRACTICE-KEY-0000-1a2b';
const OTHER = 'PRACTICE-KEY-0300-9z9z';

let answer: Outcome<readonly DataPackage[]>;
let asked: string[];
let keys: Map<string, string>;
let kept: Credentials;
let shelved: Map<string, ShelvedPackages>;
let listed: string[];
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
      expect(ids(), 'a key must not be kept under an id that nothing knows').toContain(id);
      keys.set(id, key);
    },
    remove: async (id) => {
      expect(ids()).toContain(id);
      keys.delete(id);
    },
  },
  credentials: {
    read: async () => credential(),
    all: async () => kept,
    change: async (to) => {
      kept = to(kept);
    },
  },
  shelf: {
    packages: async (id) => shelved.get(id),
    putPackages: async (id, packages) => void shelved.set(id, packages),
    clear: async (id) => void shelved.delete(id),
  },
  clock: { now: () => 42 },
  publish: (change) => void published.push(change),
  listed: async (id, _, isNewKey) => void listed.push(`${id}${isNewKey ? ' new' : ''}`),
});

const credential = (): Credential | null => inUseOf(kept);
const ids = (): readonly string[] => kept.all.map(({ id }) => id);

/** Keeps one more key; answers its id. */
async function add(key: string, name = ''): Promise<string> {
  const saved = await keychain.save(key, 'profile', { name });
  return saved.ok ? saved.value.id : '';
}

beforeEach(() => {
  answer = good([onePackage]);
  asked = [];
  keys = new Map();
  kept = NO_CREDENTIALS;
  shelved = new Map();
  listed = [];
  published = [];
});

test('a key that works is kept, with its list, and shown by its last four characters', async () => {
  const saved = await keychain.save(`  ${KEY}\n`, 'profile');
  expect(saved).toMatchObject({ ok: true, value: { hint: '1a2b', verdict: { kind: 'works', packages: 1 } } });
  expect(asked).toEqual([KEY]);
  expect([...keys.values()]).toEqual([KEY]);
  expect(shelved.get(credential()?.id ?? '')?.value).toEqual([onePackage]);
  expect(JSON.stringify(kept)).not.toContain(KEY);
  expect(published).toEqual(['packages', 'credential']);
});

test('a key OS does not know changes nothing, also when another is in use', async () => {
  await keychain.save(KEY, 'profile');
  const before = { kept, keys: [...keys] };
  answer = bad({ kind: 'key-refused' });
  expect(await keychain.save('WRONG-KEY-0000', 'profile')).toEqual(answer);
  expect({ kept, keys: [...keys] }).toEqual(before);
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
  const id = credential()?.id;
  await keychain.save('PRACTICE-KEY-0000-9z9z', 'profile', { replaces: id });
  expect(kept.all).toHaveLength(1);
  expect(credential()).toMatchObject({ id, hint: '9z9z' });
  expect([...keys]).toEqual([[id, 'PRACTICE-KEY-0000-9z9z']]);
});

test('removing it leaves neither key nor list', async () => {
  await keychain.save(KEY, 'profile');
  await keychain.remove(credential()?.id ?? '');
  expect([kept, [...keys], [...shelved]]).toEqual([NO_CREDENTIALS, [], []]);
});

test('a key that was to be forgotten is said to be, and asks nothing', async () => {
  await keychain.save(KEY, 'session');
  keys.clear();
  await keychain.noticeForgotten();
  expect(credential()?.verdict).toEqual({ kind: 'failed', failure: { kind: 'no-key' } });
  asked = [];
  expect(await keychain.refresh()).toEqual({ ok: false, failure: { kind: 'no-key' } });
  expect(asked).toEqual([]);
});

test('a refresh that fails keeps the old list and turns the verdict', async () => {
  await keychain.save(KEY, 'profile');
  answer = bad({ kind: 'key-refused' });
  expect(await keychain.refresh()).toEqual(answer);
  expect(shelved.get(credential()?.id ?? '')?.value).toEqual([onePackage]);
  expect(credential()?.verdict).toMatchObject({ kind: 'failed', failure: { kind: 'key-refused' } });
});

test('a second key is kept beside the first, under its name, and is in use from then on', async () => {
  const first = await add(KEY);
  const second = await add(OTHER, ' Client\u202e B ');
  expect(kept.all.map(({ id, name, hint }) => [id, name, hint])).toEqual([
    [first, '', '1a2b'],
    [second, 'Client B', '9z9z'],
  ]);
  expect(kept.inUse).toBe(second);
  expect([...keys.keys()]).toEqual([first, second]);
  expect(listed).toEqual([`${first} new`, `${second} new`]);
  expect(await keychain.keys()).toEqual([KEY, OTHER]);
});

test('a key that was saved offline is as new when it is first listed with, and not after that', async () => {
  answer = bad({ kind: 'offline' });
  const id = await add(KEY);
  answer = good([onePackage]);
  await keychain.refresh();
  await keychain.refresh();
  expect(listed).toEqual([`${id} new`, id]);
});

test('the same key under another name is refused, and nobody is asked', async () => {
  await add(KEY, 'Council');
  const before = kept;
  asked = [];
  const failure = { kind: 'key-kept', name: 'Council', hint: '1a2b' };
  expect(await keychain.save(` ${KEY}`, 'profile', { name: 'Again' })).toEqual({ ok: false, failure });
  const second = await add(OTHER);
  expect(await keychain.save(KEY, 'profile', { replaces: second })).toEqual({ ok: false, failure });
  expect(kept.all[0]).toEqual(before.all[0]);
  expect(asked).toEqual([OTHER]);
  // In its own place it is tried anew.
  expect(await keychain.save(KEY, 'session', { replaces: before.all[0]?.id })).toMatchObject({ ok: true });
});

test('a key that is replaced keeps its name, and the one in use stays in use', async () => {
  const first = await add(KEY, 'Council');
  const second = await add(OTHER);
  await keychain.save('PRACTICE-KEY-0000-3c3c', 'session', { replaces: first });
  expect(kept.all[0]).toMatchObject({ id: first, name: 'Council', hint: '3c3c', keep: 'session' });
  expect(kept.inUse).toBe(second);
  expect(keys.get(first)).toBe('PRACTICE-KEY-0000-3c3c');
  expect(await keychain.save(KEY, 'profile', { replaces: 'gone' })).toEqual(bad({ kind: 'no-key' }));
});

test('switching asks with the other key and shelves under its id', async () => {
  const first = await add(KEY);
  const second = await add(OTHER);
  asked = [];
  await keychain.use(first);
  await keychain.refresh();
  await keychain.use(second);
  await keychain.refresh();
  expect(asked).toEqual([KEY, OTHER]);
  expect([...shelved.keys()].sort()).toEqual([first, second].sort());
  await keychain.use('nobody');
  expect(kept.inUse).toBe(second);
});

test('one that is tested need not be in use, and only its verdict turns', async () => {
  const first = await add(KEY);
  await add(OTHER);
  answer = bad({ kind: 'key-refused' });
  await keychain.test(first);
  expect(kept.all.map(({ verdict }) => verdict.kind)).toEqual(['failed', 'works']);
});

test('the one in use removed, the first that is left is in use; nothing of the other is touched', async () => {
  const first = await add(KEY);
  const second = await add(OTHER);
  await keychain.remove(second);
  expect(kept.inUse).toBe(first);
  for (const left of [ids(), [...keys.keys()], [...shelved.keys()]]) expect(left).toEqual([first]);
});

test('of several, only those that were to be forgotten are', async () => {
  const first = await add(KEY);
  const saved = await keychain.save(OTHER, 'session');
  keys.delete(saved.ok ? saved.value.id : '');
  await keychain.noticeForgotten();
  expect(kept.all.map(({ verdict }) => verdict.kind)).toEqual(['works', 'failed']);
  expect(keys.has(first)).toBe(true);
});

test('a name can be changed and taken away, and is never a key', async () => {
  const id = await add(KEY);
  await keychain.rename(id, 'Council');
  expect(credential()?.name).toBe('Council');
  await keychain.rename(id, `of ${KEY}`);
  expect(credential()?.name).toBe('of …');
  await keychain.rename(id, '  ');
  expect(credential()?.name).toBe('');
  const saved = await keychain.save(OTHER, 'profile', { name: OTHER });
  expect(saved).toMatchObject({ ok: true, value: { name: '…' } });
});

test('what cannot be a key is said to be none, and nobody is asked', async () => {
  expect(await keychain.save(' oops ', 'profile')).toEqual({ ok: false, failure: { kind: 'not-a-key' } });
  expect(asked).toEqual([]);
});
