import { beforeEach, expect, test } from 'vitest';
import { createAdoption } from '../../../utils/credentials/adopt.ts';
import { bad } from '../../../utils/failure.ts';
import { type ManagedKey, readManagedKeys } from '../../../utils/policy/managed-keys.ts';
import { add, credential, KEY, keychain, OTHER, renew, world } from './world.ts';

let handed: readonly ManagedKey[];
let dropped: string[];
let saved: string[];

const adopt = createAdoption({
  keychain,
  credentials: { all: async () => world.kept },
  vault: { read: async (id) => world.keys.get(id) },
  handedOut: async () => handed,
  saved: async (id) => saved.push(id),
  drop: async (id) => {
    dropped.push(id);
    await keychain.remove(id);
  },
});

beforeEach(() => {
  renew();
  handed = [{ name: 'Survey', key: KEY }];
  dropped = [];
  saved = [];
});

test('what is handed out is kept once, and in use where there was none', async () => {
  await adopt();
  await adopt();
  expect(world.asked).toEqual([KEY]);
  expect(world.kept.all).toMatchObject([{ name: 'Survey', isManaged: true, keep: 'profile' }]);
  expect(credential()?.name).toBe('Survey');
});

test('beside the person’s own, which stays in use and theirs', async () => {
  const own = await add(OTHER, 'Mine');
  await adopt();
  expect(credential()?.id).toBe(own);
  expect(world.kept.all.map(({ name, isManaged }) => [name, isManaged])).toEqual([
    ['Mine', undefined],
    ['Survey', true],
  ]);
});

test('a key that the person has already stays theirs', async () => {
  await add(KEY, 'Mine');
  await adopt();
  expect(world.kept.all).toMatchObject([{ name: 'Mine' }]);
  expect(world.kept.all[0]).not.toHaveProperty('isManaged');
});

test('another key under the same name takes its place, with its id; one handed out no more goes', async () => {
  await adopt();
  const id = credential()?.id ?? '';
  handed = [{ name: 'Survey', key: OTHER, secret: 'PRACTICE-SECRET' }];
  await adopt();
  expect(world.kept.all).toMatchObject([{ id, name: 'Survey', kind: 'project', isManaged: true }]);
  expect([...world.keys.values()]).toEqual([`project/1 ${OTHER} PRACTICE-SECRET`]);
  expect([dropped, saved]).toEqual([[], [id, id]]);
  handed = [];
  await adopt();
  expect([dropped, world.kept.all]).toEqual([[id], []]);
});

test('it is the administrator’s to replace and to name', async () => {
  await adopt();
  const id = credential()?.id ?? '';
  expect(await keychain.save(OTHER, 'profile', { replaces: id })).toEqual(bad({ kind: 'no-key' }));
  await keychain.rename(id, 'Mine');
  expect(credential()).toMatchObject({ name: 'Survey', hint: '1a2b' });
});

test.each<[unknown, number, boolean]>([
  [undefined, 0, false],
  [[{ name: 'A', key: KEY }], 1, false],
  [{ name: 'A', key: KEY }, 0, true],
  [[{ name: '', key: KEY }], 0, true],
  [[{ name: 'A', key: 'no' }], 0, true],
  [[{ name: 'A', key: KEY, secret: 7 }], 0, true],
  [
    [
      { name: 'A', key: KEY },
      { name: 'A', key: OTHER },
    ],
    1,
    true,
  ],
])('%j: what can be read of it, and whether something cannot', (stored, count, isUnfit) => {
  const read = readManagedKeys(stored);
  expect([read.keys.length, read.isUnfit]).toEqual([count, isUnfit]);
});
