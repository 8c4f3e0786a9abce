import type { Keychain } from '../credentials/keychain.ts';
import type { Pacer } from '../data-hub/pacer.ts';
import { good, type Outcome } from '../failure.ts';
import type { Grabber } from '../grabs/grabber.ts';
import type { Watcher } from '../watch/watcher.ts';
import type { createFavouritesKeeper } from './favourites-keeper.ts';

interface DropPorts {
  readonly grabber: Pick<Grabber, 'dropCredential'>;
  readonly watcher: Pick<Watcher, 'forget' | 'chosen'>;
  readonly keychain: Pick<Keychain, 'remove'>;
  readonly pacer: Pick<Pacer, 'forget'>;
  readonly favourites: Pick<ReturnType<typeof createFavouritesKeeper>, 'forgetRecents'>;
}

/** Lets go of a key with all that is its: its grabs, its news, its packages. What was grabbed stays in the ledger. */
export const createDropKey =
  ({ grabber, watcher, keychain, pacer, favourites }: DropPorts) =>
  async (id: string): Promise<Outcome<null>> => {
    await grabber.dropCredential(id);
    await watcher.forget(id);
    await keychain.remove(id);
    await pacer.forget(id);
    await watcher.chosen();
    await favourites.forgetRecents();
    return good(null);
  };
