import type { Keychain } from '../credentials/keychain.ts';
import { good, type Outcome } from '../failure.ts';
import type { Grabber } from '../grabs/grabber.ts';
import type { Watcher } from '../watch/watcher.ts';
import type { createFavouritesKeeper } from './favourites-keeper.ts';

interface DropPorts {
  readonly grabber: Pick<Grabber, 'dropCredential'>;
  readonly watcher: Pick<Watcher, 'forget' | 'chosen'>;
  readonly keychain: Pick<Keychain, 'remove'>;
  readonly favourites: Pick<ReturnType<typeof createFavouritesKeeper>, 'forgetRecents'>;
}

/** Lets go of a key with all that is its: its grabs, its news, its packages. What was grabbed stays in the ledger. */
export const createDropKey =
  ({ grabber, watcher, keychain, favourites }: DropPorts) =>
  async (id: string): Promise<Outcome<null>> => {
    await grabber.dropCredential(id);
    await watcher.forget(id);
    await keychain.remove(id);
    await watcher.chosen();
    await favourites.forgetRecents();
    return good(null);
  };
