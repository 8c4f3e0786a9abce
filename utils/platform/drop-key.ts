import type { Keychain } from '../credentials/keychain.ts';
import type { Pacer } from '../data-hub/pacer.ts';
import { good, type Outcome } from '../failure.ts';
import type { Grabber } from '../grabs/grabber.ts';
import type { Vault } from '../ports.ts';
import { inOrder } from '../storage-error.ts';
import type { Watcher } from '../watch/watcher.ts';
import type { createFavouritesKeeper } from './favourites-keeper.ts';

interface DropPorts {
  readonly vault: Pick<Vault, 'remove'>;
  readonly grabber: Pick<Grabber, 'dropCredential'>;
  readonly watcher: Pick<Watcher, 'forget' | 'chosen'>;
  readonly keychain: Pick<Keychain, 'remove'>;
  readonly pacer: Pick<Pacer, 'forget'>;
  readonly favourites: Pick<ReturnType<typeof createFavouritesKeeper>, 'forgetRecents'>;
}

/**
 * Lets go of a key with all that is its: its grabs, its news, its packages. What was grabbed stays in the ledger. The key
 * itself goes first, and whatever else is broken keeps nothing of this from being tried.
 */
export const createDropKey =
  ({ vault, grabber, watcher, keychain, pacer, favourites }: DropPorts) =>
  async (id: string): Promise<Outcome<null>> => {
    await vault.remove(id);
    await inOrder([
      () => grabber.dropCredential(id),
      () => watcher.forget(id),
      () => keychain.remove(id),
      () => pacer.forget(id),
      watcher.chosen,
      favourites.forgetRecents,
    ]);
    return good(null);
  };
