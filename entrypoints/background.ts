import { defineBackground } from 'wxt/utils/define-background';
import { addressBarHint, menuTitles } from '../components/furniture-words.ts';
import { createSuggest } from '../components/suggestions.ts';
import { tidings } from '../components/tidings.ts';
import { createAdoption } from '../utils/credentials/adopt.ts';
import { nameAmong } from '../utils/credentials/kept.ts';
import { createKeychain } from '../utils/credentials/keychain.ts';
import { createPasses } from '../utils/credentials/passes.ts';
import { createTokens } from '../utils/credentials/tokens.ts';
import { createCatalogue } from '../utils/data-hub/catalogue.ts';
import { createPacer } from '../utils/data-hub/pacer.ts';
import type { Page } from '../utils/data-hub/page.ts';
import { createProducts } from '../utils/data-hub/products.ts';
import { createVersions } from '../utils/data-hub/versions.ts';
import type { Outcome } from '../utils/failure.ts';
import { createErrand } from '../utils/grabs/errand.ts';
import { createGrabber, type Grabber } from '../utils/grabs/grabber.ts';
import { listenToAddressBar } from '../utils/platform/address-bar.ts';
import { createApi } from '../utils/platform/api.ts';
import { createAria2 } from '../utils/platform/aria2/aria2.ts';
import { createAria2Keeper } from '../utils/platform/aria2/choice-store.ts';
import { createPublisher, publishAll } from '../utils/platform/changes.ts';
import { clearEverything } from '../utils/platform/clear-everything.ts';
import { createCredentialStore } from '../utils/platform/credential-store.ts';
import { createDownloads } from '../utils/platform/downloads.ts';
import { createDropKey } from '../utils/platform/drop-key.ts';
import { readFavourites } from '../utils/platform/favourites.ts';
import { createFavouritesKeeper } from '../utils/platform/favourites-keeper.ts';
import { createGrabStore } from '../utils/platform/grab-store.ts';
import { createHandlers } from '../utils/platform/handlers.ts';
import { createHostAnswers } from '../utils/platform/host-answers.ts';
import { letBeKeptAwake } from '../utils/platform/keep-awake.ts';
import { createLedger } from '../utils/platform/ledger.ts';
import { createLifetime } from '../utils/platform/lifetime.ts';
import { listen } from '../utils/platform/listen.ts';
import { dismissLoss } from '../utils/platform/loss.ts';
import { listenToMenus } from '../utils/platform/menus.ts';
import { serve } from '../utils/platform/messages.ts';
import { createNaming } from '../utils/platform/naming.ts';
import { notify } from '../utils/platform/notifications.ts';
import { createPaceStore } from '../utils/platform/pace-store.ts';
import { readPast } from '../utils/platform/past.ts';
import { handedOutKeys, watchPolicy } from '../utils/platform/policy.ts';
import { createPresetStore } from '../utils/platform/presets.ts';
import { createRedirects } from '../utils/platform/redirects.ts';
import { createReleaseSetStore } from '../utils/platform/release-sets.ts';
import { createSettingsStore } from '../utils/platform/settings.ts';
import { createShelf } from '../utils/platform/shelf.ts';
import { listenToShortcuts } from '../utils/platform/shortcuts.ts';
import { startOver } from '../utils/platform/start-over.ts';
import { showStorageFailure } from '../utils/platform/storage-signs.ts';
import { watchStorage } from '../utils/platform/storage-watch.ts';
import { createSurroundings } from '../utils/platform/surroundings.ts';
import { createVault } from '../utils/platform/vault.ts';
import { wakeWatchAt } from '../utils/platform/watch-alarm.ts';
import { watchPlan } from '../utils/platform/watch-plan.ts';
import { createWatchStore } from '../utils/platform/watch-store.ts';
import { createWatches } from '../utils/platform/watches.ts';
import { createCatchUp } from '../utils/versions/catch-up.ts';
import { createBook } from '../utils/watch/book.ts';
import { createUnattended } from '../utils/watch/unattended.ts';
import { createWatcher, type Watcher } from '../utils/watch/watcher.ts';

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
    const hosts = createHostAnswers();
    const store = createGrabStore(publish, clock);
    const aria2Keeper = createAria2Keeper(vault, publish, random);
    const aria2 = createAria2(aria2Keeper);

    watchPolicy(() => {
      settings.forget();
      publish('settings');
      void adopt();
    });

    const pacer = createPacer({ store: createPaceStore(publish), clock, random });
    const api = createApi();
    const passes = createPasses(createTokens({ api, clock }));
    const catalogue = createCatalogue(pacer.api(passes.api(api)));
    const versions = createVersions({ catalogue, shelf, vault, clock, publish });
    const products = createProducts({ catalogue, shelf, clock, publish });
    const keychain = createKeychain({
      catalogue,
      vault,
      credentials,
      shelf,
      clock,
      publish,
      listed: (...answer) => watcher.listed(...answer),
    });
    const look = (): Promise<void> => grabber.tick().catch(() => undefined);
    const surroundings = createSurroundings(createNaming(store), tidings, look);
    const grabber: Grabber = createGrabber({
      store,
      ledger: createLedger(publish),
      settings,
      shelf,
      versions,
      products,
      vault,
      pacer,
      redirects: pacer.redirects(passes.redirects(createRedirects())),
      hosts,
      downloads: createDownloads(),
      aria2,
      lifetime: createLifetime(),
      surroundings,
      keyName: async (id) => nameAmong((await credentials.all()).all, id),
      mayTell: (batch) => watcher.mayTell(batch),
      clock,
      random,
    });

    const book = createBook({
      store: createWatchStore(),
      credentials,
      shelf,
      clock,
      random,
      onWritten: () => publish('watch'),
    });
    const accept = grabber.acceptVersions;
    const watcher: Watcher = createWatcher({
      book,
      credentials,
      plan: () => watchPlan(settings),
      refresh: keychain.refresh,
      queue: store,
      pacer,
      unattended: createUnattended({ book, shelf, readPast, versions, accept, queue: store, pacer, clock }),
      weather: surroundings.weather,
      wakeAt: wakeWatchAt,
      tell: (news) => notify(news, tidings),
      reflect: () => void look(),
      clock,
      random,
    });

    const presets = createPresetStore(publish, keychain.keys);
    const favourites = createFavouritesKeeper(clock.now);
    const dropKey = createDropKey({ vault, grabber, watcher, keychain, pacer, favourites });
    const adopt = createAdoption({
      keychain,
      credentials,
      vault,
      handedOut: handedOutKeys,
      saved: grabber.keySaved,
      drop: dropKey,
    });
    const storage = watchStorage({
      publish,
      show: (failure) => showStorageFailure(failure, tidings),
      look() {
        void look();
        watcher.tick().catch(() => undefined);
      },
    });
    const handlers = createHandlers({
      storage,
      startOver: () => startOver(storage, publish),
      dismissLoss: () => dismissLoss().then(() => publish('storage')),
      dropKey,
      keychain,
      grabber,
      versions,
      products,
      credentials,
      shelf,
      settings,
      favourites,
      presets,
      sets: createReleaseSetStore(publish, keychain.keys),
      catchUp: createCatchUp({
        shelf,
        past: readPast,
        versions,
        accept: grabber,
        onTaken: (taken) => void watcher.taken(taken),
      }),
      aria2,
      aria2Keeper,
      watcher,
      watches: createWatches(publish),
      clearEverything: () =>
        clearEverything({
          vault,
          grabber,
          keychain,
          credentials,
          pacer,
          queue: store,
          settings,
          hosts,
          aria2: aria2Keeper,
          watcher,
          publish,
        }),
    });
    const errand = createErrand({
      credentials,
      shelf,
      refresh: keychain.refresh,
      grab: handlers.grabVersions,
    });
    const run = (page: Page | undefined): void =>
      void errand(page).then((came) => notify({ kind: 'errand', errand: came }, tidings));

    const tellFailure = (came: Outcome<unknown>): void => {
      if (came.ok) return;
      const errand = { came: 'failed', failure: came.failure, about: 'version' } as const;
      void notify({ kind: 'errand', errand }, tidings);
    };

    serve(handlers, storage.verify);
    letBeKeptAwake();
    listenToMenus(menuTitles(), run);
    listenToShortcuts(run);
    listenToAddressBar(createSuggest({ credentials, shelf, favourites: readFavourites }), addressBarHint());
    listen({
      look,
      mayAskWhereToSave: grabber.mayAskWhereToSave,
      showOnly: grabber.showOnly,
      async born() {
        // A rewriting of the storage was cut short, and its records are back.
        if (await vault.recover().catch(() => false)) publishAll(publish);
        await keychain.noticeForgotten();
      },
      started: () => keychain.noticeForgotten().then(adopt),
      installed: adopt,
      watch: watcher.tick,
      grabNews: () => void handlers.grabNews({}).then(tellFailure),
    });
  },
});
