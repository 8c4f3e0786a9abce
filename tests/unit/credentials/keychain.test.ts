import { beforeEach, expect, test } from 'vitest';
import { NO_CREDENTIALS } from '../../../utils/credentials/credential.ts';
import { bad, type Failure, good } from '../../../utils/failure.ts';
import { add, credential, ids, KEY, keychain, OTHER, onePackage, renew, world } from './world.ts';

beforeEach(renew);

test('a key that works is kept, with its list, and shown by its last four characters', async () => {
  const saved = await keychain.save(`  ${KEY}\n`, 'profile');
  expect(saved).toMatchObject({ ok: true, value: { hint: '1a2b', verdict: { kind: 'works', packages: 1 } } });
  expect(world.asked).toEqual([KEY]);
  expect([...world.keys.values()]).toEqual([KEY]);
  expect(world.shelved.get(credential()?.id ?? '')?.value).toEqual([onePackage]);
  expect(JSON.stringify(world.kept)).not.toContain(KEY);
  expect(world.published).toEqual(['packages', 'credential']);
});

test('a key OS does not know changes nothing, also when another is in use', async () => {
  await keychain.save(KEY, 'profile');
  const before = { kept: world.kept, keys: [...world.keys] };
  world.answer = bad({ kind: 'key-refused' });
  expect(await keychain.save('WRONG-KEY-0000', 'profile')).toEqual(world.answer);
  expect({ kept: world.kept, keys: [...world.keys] }).toEqual(before);
});

test.each<Failure>([
  { kind: 'not-in-plan' },
  { kind: 'offline' },
  { kind: 'rate-limited' },
  { kind: 'service-down', status: 503 },
])('$kind says nothing against the key: it is kept, with that verdict', async (failure) => {
  world.answer = bad(failure);
  const saved = await keychain.save(KEY, 'session');
  expect(saved).toMatchObject({ ok: true, value: { keep: 'session', verdict: { kind: 'failed', failure } } });
  expect([...world.keys.values()]).toEqual([KEY]);
});

test('replacing a key keeps the id, so that what is shelved and queued stays with it', async () => {
  await keychain.save(KEY, 'profile');
  const id = credential()?.id;
  await keychain.save('PRACTICE-KEY-0000-9z9z', 'profile', { replaces: id });
  expect(world.kept.all).toHaveLength(1);
  expect(credential()).toMatchObject({ id, hint: '9z9z' });
  expect([...world.keys]).toEqual([[id, 'PRACTICE-KEY-0000-9z9z']]);
});

test('removing it leaves neither key nor list', async () => {
  await keychain.save(KEY, 'profile');
  await keychain.remove(credential()?.id ?? '');
  expect([world.kept, [...world.keys], [...world.shelved]]).toEqual([NO_CREDENTIALS, [], []]);
});

test('a key that was to be forgotten is said to be, and asks nothing', async () => {
  await keychain.save(KEY, 'session');
  world.keys.clear();
  await keychain.noticeForgotten();
  expect(credential()?.verdict).toEqual({ kind: 'failed', failure: { kind: 'no-key' } });
  world.asked = [];
  expect(await keychain.refresh()).toEqual({ ok: false, failure: { kind: 'no-key' } });
  expect(world.asked).toEqual([]);
});

test('a refresh that fails keeps the old list and turns the verdict', async () => {
  await keychain.save(KEY, 'profile');
  world.answer = bad({ kind: 'key-refused' });
  expect(await keychain.refresh()).toEqual(world.answer);
  expect(world.shelved.get(credential()?.id ?? '')?.value).toEqual([onePackage]);
  expect(credential()?.verdict).toMatchObject({ kind: 'failed', failure: { kind: 'key-refused' } });
});

test('a second key is kept beside the first, under its name, and is in use from then on', async () => {
  const first = await add(KEY);
  const second = await add(OTHER, ' Client\u202e B ');
  expect(world.kept.all.map(({ id, name, hint }) => [id, name, hint])).toEqual([
    [first, '', '1a2b'],
    [second, 'Client B', '9z9z'],
  ]);
  expect(world.kept.inUse).toBe(second);
  expect([...world.keys.keys()]).toEqual([first, second]);
  expect(world.listed).toEqual([`${first} new`, `${second} new`]);
  expect(await keychain.keys()).toEqual([KEY, OTHER]);
});

test('a key that was saved offline is as new when it is first listed with, and not after that', async () => {
  world.answer = bad({ kind: 'offline' });
  const id = await add(KEY);
  world.answer = good([onePackage]);
  await keychain.refresh();
  await keychain.refresh();
  expect(world.listed).toEqual([`${id} new`, id]);
});

test('the same key under another name is refused, and nobody is asked', async () => {
  await add(KEY, 'Council');
  const before = world.kept;
  world.asked = [];
  const failure = { kind: 'key-kept', name: 'Council', hint: '1a2b' };
  expect(await keychain.save(` ${KEY}`, 'profile', { name: 'Again' })).toEqual({ ok: false, failure });
  const second = await add(OTHER);
  expect(await keychain.save(KEY, 'profile', { replaces: second })).toEqual({ ok: false, failure });
  expect(world.kept.all[0]).toEqual(before.all[0]);
  expect(world.asked).toEqual([OTHER]);
  // In its own place it is tried anew.
  expect(await keychain.save(KEY, 'session', { replaces: before.all[0]?.id })).toMatchObject({ ok: true });
});

test('a key that is replaced keeps its name, and the one in use stays in use', async () => {
  const first = await add(KEY, 'Council');
  const second = await add(OTHER);
  await keychain.save('PRACTICE-KEY-0000-3c3c', 'session', { replaces: first });
  expect(world.kept.all[0]).toMatchObject({ id: first, name: 'Council', hint: '3c3c', keep: 'session' });
  expect(world.kept.inUse).toBe(second);
  expect(world.keys.get(first)).toBe('PRACTICE-KEY-0000-3c3c');
  expect(await keychain.save(KEY, 'profile', { replaces: 'gone' })).toEqual(bad({ kind: 'no-key' }));
});

test('switching asks with the other key and shelves under its id', async () => {
  const first = await add(KEY);
  const second = await add(OTHER);
  world.asked = [];
  await keychain.use(first);
  await keychain.refresh();
  await keychain.use(second);
  await keychain.refresh();
  expect(world.asked).toEqual([KEY, OTHER]);
  expect([...world.shelved.keys()].sort()).toEqual([first, second].sort());
  await keychain.use('nobody');
  expect(world.kept.inUse).toBe(second);
});

test('one that is tested need not be in use, and only its verdict turns', async () => {
  const first = await add(KEY);
  await add(OTHER);
  world.answer = bad({ kind: 'key-refused' });
  await keychain.test(first);
  expect(world.kept.all.map(({ verdict }) => verdict.kind)).toEqual(['failed', 'works']);
});

test('the one in use removed, the first that is left is in use; nothing of the other is touched', async () => {
  const first = await add(KEY);
  const second = await add(OTHER);
  await keychain.remove(second);
  expect(world.kept.inUse).toBe(first);
  for (const left of [ids(), [...world.keys.keys()], [...world.shelved.keys()]])
    expect(left).toEqual([first]);
});

test('of several, only those that were to be forgotten are', async () => {
  const first = await add(KEY);
  const saved = await keychain.save(OTHER, 'session');
  world.keys.delete(saved.ok ? saved.value.id : '');
  await keychain.noticeForgotten();
  expect(world.kept.all.map(({ verdict }) => verdict.kind)).toEqual(['works', 'failed']);
  expect(world.keys.has(first)).toBe(true);
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
  expect(world.asked).toEqual([]);
});
