import { defineBackground } from 'wxt/utils/define-background';
import { tidings } from '../components/tidings.ts';
import { createKeychain } from '../utils/credentials/keychain.ts';
import { createCatalogue } from '../utils/data-hub/catalogue.ts';
import { createPacer } from '../utils/data-hub/pacer.ts';
import { createVersions } from '../utils/data-hub/versions.ts';
import { createGrabber, type Grabber } from '../utils/grabs/grabber.ts';
import { createAllowedHosts } from '../utils/platform/allowed-hosts.ts';
import { createApi } from '../utils/platform/api.ts';
import { createPublisher } from '../utils/platform/changes.ts';
import { createCredentialStore } from '../utils/platform/credential-store.ts';
import { createDownloads } from '../utils/platform/downloads.ts';
import { createGrabStore } from '../utils/platform/grab-store.ts';
import { createHandlers } from '../utils/platform/handlers.ts';
import { createLedger } from '../utils/platform/ledger.ts';
import { createLifetime } from '../utils/platform/lifetime.ts';
import { listen } from '../utils/platform/listen.ts';
import { serve } from '../utils/platform/messages.ts';
import { createNaming } from '../utils/platform/naming.ts';
import { createPaceStore } from '../utils/platform/pace-store.ts';
import { createPresetStore } from '../utils/platform/presets.ts';
import { createRedirects } from '../utils/platform/redirects.ts';
import { createSettingsStore } from '../utils/platform/settings.ts';
import { createShelf } from '../utils/platform/shelf.ts';
import { createSurroundings } from '../utils/platform/surroundings.ts';
import { createVault } from '../utils/platform/vault.ts';

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
    const store = createGrabStore(publish, clock);

    const keysInUse = async (): Promise<readonly string[]> => {
      const credential = await credentials.read();
      const key = credential && (await vault.read(credential.id));
      return key ? [key] : [];
    };

    const pacer = createPacer({ store: createPaceStore(), clock, random });
    const catalogue = createCatalogue(pacer.api(createApi()));
    const versions = createVersions({ catalogue, shelf, vault, clock, publish });
    const keychain = createKeychain({ catalogue, vault, credentials, shelf, clock, publish });
    const look = (): Promise<void> => grabber.tick();
    const grabber: Grabber = createGrabber({
      store,
      ledger: createLedger(publish),
      settings,
      shelf,
      versions,
      vault,
      pacer,
      redirects: pacer.redirects(createRedirects()),
      hosts: createAllowedHosts(),
      downloads: createDownloads(),
      lifetime: createLifetime(),
      surroundings: createSurroundings(createNaming(store), tidings, look),
      clock,
      random,
    });

    const presets = createPresetStore(publish, keysInUse);
    serve(createHandlers({ keychain, grabber, versions, credentials, settings, presets }));
    listen({ look, showOnly: grabber.showOnly, started: keychain.noticeForgotten });
  },
});
