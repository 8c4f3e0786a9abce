import { beforeEach, expect, test } from 'vitest';
import { bad } from '../../../utils/failure.ts';
import { credential, KEY, keychain, renew, world } from './world.ts';

beforeEach(renew);

test('a key that went with the session of the extension, not of the browser, is noticed when it is looked for', async () => {
  await keychain.save(KEY, 'session', { secret: 'PRACTICE-SECRET' });
  world.keys.clear();
  world.published = [];
  expect(await keychain.refresh()).toEqual(bad({ kind: 'no-key' }));
  expect(credential()).toMatchObject({ kind: 'project', verdict: { failure: { kind: 'no-key' } } });
  expect(world.published).toEqual(['credential']);
  await keychain.refresh();
  expect(world.published).toEqual(['credential']);
});

test('with its secret it is a project: both are tried and kept as one, and neither is in what is known of it', async () => {
  const saved = await keychain.save(` ${KEY} `, 'session', { secret: ' PRACTICE-SECRET ' });
  expect(saved).toMatchObject({ ok: true, value: { kind: 'project', hint: '1a2b', keep: 'session' } });
  expect(world.asked).toEqual([`project/1 ${KEY} PRACTICE-SECRET`]);
  expect([...world.keys.values()]).toEqual(world.asked);
  expect(JSON.stringify(world.kept)).not.toMatch(/PRACTICE/);
  expect(await keychain.test(credential()?.id ?? '')).toMatchObject({
    ok: true,
    value: { kind: 'project', hint: '1a2b' },
  });
});

test('a key takes the place of a project and a project that of a key, under the same id', async () => {
  await keychain.save(KEY, 'profile', { secret: 'PRACTICE-SECRET' });
  const replaces = credential()?.id;
  await keychain.save(KEY, 'profile', { replaces });
  expect([credential()?.id, credential()?.kind, [...world.keys.values()]]).toEqual([
    replaces,
    undefined,
    [KEY],
  ]);
  await keychain.save(KEY, 'profile', { replaces, secret: 'PRACTICE-SECRET' });
  expect([credential()?.id, credential()?.kind]).toEqual([replaces, 'project']);
});

test('a key is kept once, with its secret or without', async () => {
  await keychain.save(KEY, 'profile', { name: 'Client A' });
  const again = await keychain.save(KEY, 'profile', { secret: 'PRACTICE-SECRET' });
  expect(again).toEqual(bad({ kind: 'key-kept', name: 'Client A', hint: '1a2b' }));
  expect(await keychain.keys()).toEqual([KEY]);
});

test('a project that OS does not know changes nothing, and what cannot be a secret is not sent', async () => {
  await keychain.save(KEY, 'profile');
  const replaces = credential()?.id;
  const before = { kept: world.kept, keys: [...world.keys] };
  world.answer = bad({ kind: 'key-refused', of: 'project' });
  expect(await keychain.save(KEY, 'profile', { replaces, secret: 'WRONG-SECRET' })).toEqual(world.answer);
  expect(await keychain.save(KEY, 'profile', { replaces, secret: 'no' })).toEqual(
    bad({ kind: 'not-a-secret' }),
  );
  expect({ kept: world.kept, keys: [...world.keys] }).toEqual(before);
});
