import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Credential } from '../../../utils/credentials/credential.ts';
import { createKeychain } from '../../../utils/credentials/keychain.ts';
import { createCredentialStore } from '../../../utils/platform/credential-store.ts';
import { createDropKey } from '../../../utils/platform/drop-key.ts';
import { createShelf } from '../../../utils/platform/shelf.ts';
import { wipeDatabase, wipeStorage } from '../../../utils/platform/wipe.ts';

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
  const keychain = createKeychain({
    catalogue: { packages: refused },
    vault: {
      read: async () => undefined,
      write: async () => {},
      remove: (id) => browser.storage.local.remove(`vault:${id}`),
    },
    credentials,
    shelf: createShelf(),
    clock: { now: () => 1 },
    publish: () => {},
  });
  const dropKey = createDropKey({
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

test('a mistake while a key is removed is not passed over', async () => {
  const dropKey = createDropKey({
    grabber: { dropCredential: () => Promise.reject(new TypeError('mistake')) },
    watcher: { forget: refused, chosen: refused },
    keychain: { remove: async () => {} },
    pacer: { forget: refused },
    favourites: { forgetRecents: async () => {} },
  });
  await expect(dropKey(ID)).rejects.toThrow('mistake');
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
