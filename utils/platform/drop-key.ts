import type { Keychain } from '../credentials/keychain.ts';
import type { Pacer } from '../data-hub/pacer.ts';
import { good, type Outcome } from '../failure.ts';
import type { Grabber } from '../grabs/grabber.ts';
import { whereStored } from '../storage-error.ts';
import type { Watcher } from '../watch/watcher.ts';
import type { createFavouritesKeeper } from './favourites-keeper.ts';

interface DropPorts {
  readonly grabber: Pick<Grabber, 'dropCredential'>;
  readonly watcher: Pick<Watcher, 'forget' | 'chosen'>;
  readonly keychain: Pick<Keychain, 'remove'>;
  readonly pacer: Pick<Pacer, 'forget'>;
  readonly favourites: Pick<ReturnType<typeof createFavouritesKeeper>, 'forgetRecents'>;
}

/**
 * Lets go of a key with all that is its: its grabs, its news, its packages. What was grabbed stays in the ledger. A database
 * that can't be opened keeps no key from being removed.
 */
export const createDropKey =
  ({ grabber, watcher, keychain, pacer, favourites }: DropPorts) =>
  async (id: string): Promise<Outcome<null>> => {
    await whereStored(() => grabber.dropCredential(id));
    await whereStored(() => watcher.forget(id));
    await keychain.remove(id);
    await whereStored(() => pacer.forget(id));
    await whereStored(watcher.chosen);
    await favourites.forgetRecents();
    return good(null);
  };
