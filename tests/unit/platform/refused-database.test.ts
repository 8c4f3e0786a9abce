import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Credential } from '../../../utils/credentials/credential.ts';
import { createKeychain } from '../../../utils/credentials/keychain.ts';
import { clearEverything } from '../../../utils/platform/clear-everything.ts';
import { createCredentialStore } from '../../../utils/platform/credential-store.ts';
import { database } from '../../../utils/platform/database.ts';
import { createDropKey } from '../../../utils/platform/drop-key.ts';
import { createShelf } from '../../../utils/platform/shelf.ts';
import { createVault } from '../../../utils/platform/vault.ts';
import { deleteDatabase, wipeDatabase, wipeStorage } from '../../../utils/platform/wipe.ts';

const ID = '6f1d3a52-0c7c-4b44-9a36-3c5f3b1f9a10';
const credential: Credential = {
  id: ID,
  name: '',
  hint: '1a2b',
  keep: 'profile',
  verdict: { kind: 'works', packages: 3 },
  checkedAt: 5,
};
const refused = async (): Promise<never> => {
  throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
};

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  // The fake has none that works; Firefox has none at all.
  for (const area of [browser.storage.local, browser.storage.session]) {
    Object.assign(area, { setAccessLevel: undefined });
  }
});

const refuseOpening = () =>
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
  });

test('a key goes from the vault although the database can’t be opened', async () => {
  refuseOpening();
  await browser.storage.local.set({
    credentials: { version: 1, all: [credential], inUse: ID },
    [`vault:${ID}`]: 'key-of-one-word',
  });
  const credentials = createCredentialStore();
  const vault = createVault();
  const keychain = createKeychain({
    catalogue: { packages: refused },
    vault,
    credentials,
    shelf: createShelf(),
    clock: { now: () => 1 },
    publish: () => {},
  });
  const dropKey = createDropKey({
    vault,
    grabber: { dropCredential: refused },
    watcher: { forget: refused, chosen: refused },
    keychain,
    pacer: { forget: refused },
    favourites: { forgetRecents: async () => {} },
  });
  expect(await dropKey(ID)).toEqual({ ok: true, value: null });
  expect(await credentials.all()).toEqual({ all: [], inUse: null });
  expect(Object.keys(await browser.storage.local.get(null))).not.toContain(`vault:${ID}`);
});

test.each([
  ['the database that does not open', refused],
  ['a mistake of ours', () => Promise.reject(new TypeError('mistake'))],
])('the key goes first, and %s keeps nothing else from being tried', async (_, fail) => {
  const done: string[] = [];
  const step = (name: string) => async () => {
    done.push(name);
    return fail();
  };
  const dropKey = createDropKey({
    vault: { remove: async () => void done.push('vault') },
    grabber: { dropCredential: step('grabs') },
    watcher: { forget: step('news'), chosen: step('watch') },
    keychain: { remove: step('credential') },
    pacer: { forget: step('limit') },
    favourites: { forgetRecents: step('recents') },
  });
  const dropped = dropKey(ID);
  if (fail === refused) await dropped;
  else await expect(dropped).rejects.toThrow('mistake');
  expect(done).toEqual(['vault', 'grabs', 'news', 'credential', 'limit', 'watch', 'recents']);
});

test.each([
  ['the database that does not open', refused],
  ['a mistake of ours', () => Promise.reject(new TypeError('mistake'))],
  ['storage that takes no writing', () => Promise.reject(new Error('IO error: FILE_ERROR_NO_SPACE'))],
])('%s keeps no key from being cleared, of whatever name', async (_, fail) => {
  refuseOpening();
  vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation(() => {
    throw new DOMException('', 'UnknownError');
  });
  await browser.storage.local.set({
    [`vault:${ID}`]: 'key',
    'vault:aria2': 'token',
    settings: { window: 3 },
  });
  await browser.storage.session.set({ 'vault:other': 'key of this session' });
  const published: string[] = [];
  const cleared = clearEverything({
    vault: createVault(),
    grabber: { cancel: fail, tick: fail },
    keychain: { remove: fail },
    credentials: { all: fail },
    pacer: { forget: fail },
    queue: { forget: () => {} },
    settings: { forget: () => {}, read: fail, write: fail },
    hosts: {
      forget: () => {},
      isAllowed: fail,
      isRefused: fail,
      allow: fail,
      refuse: fail,
      forgetRefused: fail,
    } as never,
    aria2: { forget: () => {} },
    watcher: { forgetAll: fail },
    publish: (change) => void published.push(change),
  });
  // That the database stays is answered.
  await expect(cleared).rejects.toThrow();
  expect(await browser.storage.local.get(null)).toEqual({});
  expect(Object.keys(await browser.storage.session.get(null))).not.toContain('vault:other');
  expect(published).toContain('credential');
});

test('clearing empties the storage although the database can’t be opened, and deletes that whole', async () => {
  await browser.storage.local.set({ [`vault:${ID}`]: 'key-of-one-word', settings: { window: 3 } });
  await wipeStorage();
  expect(await browser.storage.local.get(null)).toEqual({});
  refuseOpening();
  const deleted = vi.spyOn(indexedDB, 'deleteDatabase');
  await wipeDatabase();
  expect(deleted).toHaveBeenCalledExactlyOnceWith('trig');
});

test.each([
  ['without any table', 5],
  ['of a newer Trig', 1_000],
])('a database %s is deleted whole, and the next one works', async (_, version) => {
  vi.restoreAllMocks();
  await deleteDatabase();
  const odd = await openDB('trig', version);
  odd.close();
  await wipeDatabase();
  expect(await (await database()).count('batches')).toBe(0);
});
