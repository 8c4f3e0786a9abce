import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Credential, NO_CREDENTIALS } from '../../../utils/credentials/credential.ts';
import { withCredential } from '../../../utils/credentials/kept.ts';
import { createCredentialStore } from '../../../utils/platform/credential-store.ts';

beforeEach(() => fakeBrowser.reset());

const one = (id: string): Credential => ({
  id,
  name: '',
  hint: '1a2b',
  keep: 'profile',
  verdict: { kind: 'works', packages: 3 },
  checkedAt: 5,
});

const { name: _, ...OLD } = one('old');

test('nothing is kept in a new browser', async () => {
  const store = createCredentialStore();
  expect(await store.all()).toEqual(NO_CREDENTIALS);
  expect(await store.read()).toBeNull();
});

test('the one key of before is taken over under its id, and is in use', async () => {
  await browser.storage.local.set({ credential: OLD, 'vault:old': 'key-of-one-word' });
  const store = createCredentialStore();
  expect(await store.read()).toEqual(one('old'));
  await store.change((all) => withCredential(all, one('new')));
  expect(await store.all()).toEqual({ all: [one('old'), one('new')], inUse: 'old' });
  expect(Object.keys(await browser.storage.local.get(null)).sort()).toEqual(['credentials', 'vault:old']);
  expect(await createCredentialStore().read()).toEqual(one('old'));
});

test('killed between the two writes, what is new counts', async () => {
  await browser.storage.local.set({
    credential: OLD,
    credentials: { version: 1, all: [one('a')], inUse: 'a' },
  });
  expect((await createCredentialStore().all()).all).toEqual([one('a')]);
});

test('changes that come at once are all made', async () => {
  const store = createCredentialStore();
  await Promise.all(['a', 'b', 'c'].map((id) => store.change((all) => withCredential(all, one(id)))));
  expect((await store.all()).all.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test('what makes no sense is left out, and what is left is in use', async () => {
  const odd = [null, 7, {}, { ...one('x'), keep: 'sync' }, { ...one('x'), verdict: { kind: 'works' } }];
  await browser.storage.local.set({ credentials: { all: [...odd, one('a')], inUse: 'x' } });
  expect(await createCredentialStore().all()).toEqual({ all: [one('a')], inUse: 'a' });
  await browser.storage.local.set({ credentials: 'none' });
  expect(await createCredentialStore().all()).toEqual(NO_CREDENTIALS);
});
