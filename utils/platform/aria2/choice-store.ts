import { storage } from '@wxt-dev/storage';
import { type Aria2Change, type Aria2Choice, NO_ARIA2, readChoice } from '../../aria2/choice.ts';
import { newMark } from '../../aria2/gid.ts';
import { cachedUntilRejected } from '../../cached-until-rejected.ts';
import type { Publish, Vault } from '../../ports.ts';

const item = storage.defineItem<Aria2Choice>('local:aria2', { fallback: NO_ARIA2 });
const markItem = storage.defineItem<string>('local:aria2Mark');

/** The vault's name for aria2's token. */
const TOKEN = 'aria2';

export interface Aria2Keeper {
  read(): Promise<Aria2Choice>;
  write(change: Aria2Change): Promise<void>;
  token(): Promise<string>;
  /** What gids of ours begin with; made when it is first needed. */
  mark(): Promise<string>;
  /** All of it has been cleared away. */
  forget(): void;
}

/** The background alone writes, so what it has read once it knows. */
export function createAria2Keeper(vault: Vault, publish: Publish, random: () => number): Aria2Keeper {
  const known = cachedUntilRejected(currentAria2);
  const marked = cachedUntilRejected(readMark);

  async function readMark(): Promise<string> {
    const kept = await markItem.getValue();
    if (kept) return kept;
    const mark = newMark(random());
    await markItem.setValue(mark);
    return mark;
  }

  return {
    read: known.read,
    async write({ token, ...change }) {
      const before = await known.read();
      if (token !== undefined)
        await (token === '' ? vault.remove(TOKEN) : vault.write(TOKEN, token, 'profile'));
      const hasToken = token === undefined ? before.hasToken : token !== '';
      const next = readChoice({ ...before, ...change, hasToken });
      await item.setValue(next);
      known.set(next);
      publish('aria2');
    },
    token: async () => (await vault.read(TOKEN)) ?? '',
    mark: marked.read,
    forget() {
      known.forget();
      marked.forget();
    },
  };
}

/** For pages, which see everything but the token. */
export const currentAria2 = async (): Promise<Aria2Choice> => readChoice(await item.getValue());
