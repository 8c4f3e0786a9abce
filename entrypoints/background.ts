import { defineBackground } from 'wxt/utils/define-background';
import { addressBarHint, menuTitles } from '../components/furniture-words.ts';
import { createSuggest } from '../components/suggestions.ts';
import { tidings } from '../components/tidings.ts';
import { createKeychain } from '../utils/credentials/keychain.ts';
import { createCatalogue } from '../utils/data-hub/catalogue.ts';
import { createPacer } from '../utils/data-hub/pacer.ts';
import type { Page } from '../utils/data-hub/page.ts';
import { createProducts } from '../utils/data-hub/products.ts';
import { createVersions } from '../utils/data-hub/versions.ts';
import { createErrand } from '../utils/grabs/errand.ts';
import { createGrabber, type Grabber } from '../utils/grabs/grabber.ts';
import { listenToAddressBar } from '../utils/platform/address-bar.ts';
import { createAllowedHosts } from '../utils/platform/allowed-hosts.ts';
import { createApi } from '../utils/platform/api.ts';
import { createPublisher } from '../utils/platform/changes.ts';
import { clearEverything } from '../utils/platform/clear-everything.ts';
import { createCredentialStore } from '../utils/platform/credential-store.ts';
import { createDownloads } from '../utils/platform/downloads.ts';
import { readFavourites } from '../utils/platform/favourites.ts';
import { createFavouritesKeeper } from '../utils/platform/favourites-keeper.ts';
import { createGrabStore } from '../utils/platform/grab-store.ts';
import { createHandlers } from '../utils/platform/handlers.ts';
import { createLedger } from '../utils/platform/ledger.ts';
import { createLifetime } from '../utils/platform/lifetime.ts';
import { listen } from '../utils/platform/listen.ts';
import { listenToMenus } from '../utils/platform/menus.ts';
import { serve } from '../utils/platform/messages.ts';
import { createNaming } from '../utils/platform/naming.ts';
import { notify } from '../utils/platform/notifications.ts';
import { createPaceStore } from '../utils/platform/pace-store.ts';
import { readPast } from '../utils/platform/past.ts';
import { createPresetStore } from '../utils/platform/presets.ts';
import { createRedirects } from '../utils/platform/redirects.ts';
import { createReleaseSetStore } from '../utils/platform/release-sets.ts';
import { createSettingsStore } from '../utils/platform/settings.ts';
import { createShelf } from '../utils/platform/shelf.ts';
import { listenToShortcuts } from '../utils/platform/shortcuts.ts';
import { createSurroundings } from '../utils/platform/surroundings.ts';
import { createVault } from '../utils/platform/vault.ts';
import { createCatchUp } from '../utils/versions/catch-up.ts';

/**
 * Build the adapters, build the services, register every listener: all of it before this function returns,
 * because a browser that wakes the background delivers the event only to listeners it finds at once.
 */
export default defineBackground({
  type: 'module',
  main() {
    const clock = { now: () => Date.now() };
    const random = () => Math.random();
    const publish = createPublisher();
    const shelf = createShelf();
    const vault = createVault();
    const credentials = createCredentialStore();
    const settings = createSettingsStore(publish);
    const hosts = createAllowedHosts();
    const store = createGrabStore(publish, clock);

    const keysInUse = async (): Promise<readonly string[]> => {
      const credential = await credentials.read();
      const key = credential && (await vault.read(credential.id));
      return key ? [key] : [];
    };

    const pacer = createPacer({ store: createPaceStore(publish), clock, random });
    const catalogue = createCatalogue(pacer.api(createApi()));
    const versions = createVersions({ catalogue, shelf, vault, clock, publish });
    const products = createProducts({ catalogue, shelf, clock, publish });
    const keychain = createKeychain({ catalogue, vault, credentials, shelf, clock, publish });
    const look = (): Promise<void> => grabber.tick();
    const grabber: Grabber = createGrabber({
      store,
      ledger: createLedger(publish),
      settings,
      shelf,
      versions,
      products,
      vault,
      pacer,
      redirects: pacer.redirects(createRedirects()),
      hosts,
      downloads: createDownloads(),
      lifetime: createLifetime(),
      surroundings: createSurroundings(createNaming(store), tidings, look),
      clock,
      random,
    });

    const presets = createPresetStore(publish, keysInUse);
    const favourites = createFavouritesKeeper(clock.now);
    const handlers = createHandlers({
      keychain,
      grabber,
      versions,
      products,
      credentials,
      settings,
      favourites,
      presets,
      sets: createReleaseSetStore(publish, keysInUse),
      catchUp: createCatchUp({ shelf, past: readPast, versions, accept: grabber }),
      clearEverything: () => clearEverything({ grabber, keychain, settings, hosts, publish }),
    });
    const errand = createErrand({
      credentials,
      shelf,
      refresh: keychain.refresh,
      grab: handlers.grabVersions,
    });
    const run = (page: Page | undefined): void =>
      void errand(page).then((came) => notify({ kind: 'errand', errand: came }, tidings));

    serve(handlers);
    listenToMenus(menuTitles(), run);
    listenToShortcuts(run);
    listenToAddressBar(createSuggest({ credentials, shelf, favourites: readFavourites }), addressBarHint());
    listen({ look, showOnly: grabber.showOnly, started: keychain.noticeForgotten });
  },
});
