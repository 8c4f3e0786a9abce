import { expect } from 'vitest';
import type { ShelvedPackages } from '../../../utils/catalogue.ts';
import {
  type Credential,
  type Credentials,
  inUseOf,
  NO_CREDENTIALS,
} from '../../../utils/credentials/credential.ts';
import { createKeychain } from '../../../utils/credentials/keychain.ts';
import type { DataPackage } from '../../../utils/data-hub/data-package.ts';
import { good, type Outcome } from '../../../utils/failure.ts';

export const KEY = 'PRACTICE-KEY-0000-1a2b';
export const OTHER = 'PRACTICE-KEY-0300-9z9z';

/** What OS says, what it was asked, and what is kept where. */
interface World {
  answer: Outcome<readonly DataPackage[]>;
  asked: string[];
  keys: Map<string, string>;
  kept: Credentials;
  shelved: Map<string, ShelvedPackages>;
  listed: string[];
  published: string[];
}

export const onePackage: DataPackage = {
  id: '1',
  name: 'A',
  createdOn: '2026-01-01',
  productId: '',
  productName: '',
  versions: [],
};

const fresh = (): World => ({
  answer: good([onePackage]),
  asked: [],
  keys: new Map(),
  kept: NO_CREDENTIALS,
  shelved: new Map(),
  listed: [],
  published: [],
});

export const world = fresh();

/** Nothing is kept, nobody was asked, OS answers with one package. */
export const renew = (): World => Object.assign(world, fresh());

export const keychain = createKeychain({
  catalogue: {
    packages: async (key) => {
      world.asked.push(key);
      return world.answer.ok ? good({ entries: world.answer.value }) : world.answer;
    },
  },
  vault: {
    read: async (id) => world.keys.get(id),
    write: async (id, key) => {
      expect(ids(), 'a key must not be kept under an id that nothing knows').toContain(id);
      world.keys.set(id, key);
    },
    remove: async (id) => {
      expect(ids()).toContain(id);
      world.keys.delete(id);
    },
  },
  credentials: {
    read: async () => credential(),
    all: async () => world.kept,
    change: async (to) => {
      world.kept = to(world.kept);
    },
  },
  shelf: {
    packages: async (id) => world.shelved.get(id),
    putPackages: async (id, packages) => void world.shelved.set(id, packages),
    clear: async (id) => void world.shelved.delete(id),
  },
  clock: { now: () => 42 },
  publish: (change) => void world.published.push(change),
  listed: async (id, _, isNewKey) => void world.listed.push(`${id}${isNewKey ? ' new' : ''}`),
});

export const credential = (): Credential | null => inUseOf(world.kept);
export const ids = (): readonly string[] => world.kept.all.map(({ id }) => id);

/** Keeps one more key; answers its id. */
export async function add(key: string, name = ''): Promise<string> {
  const saved = await keychain.save(key, 'profile', { name });
  return saved.ok ? saved.value.id : '';
}
