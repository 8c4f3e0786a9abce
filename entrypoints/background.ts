import { defineBackground } from 'wxt/utils/define-background';
import { tidings } from '../components/tidings.ts';
import { createKeychain } from '../utils/credentials/keychain.ts';
import { createCatalogue } from '../utils/data-hub/catalogue.ts';
import { createGrabber } from '../utils/grabs/grabber.ts';
import { createAllowedHosts } from '../utils/platform/allowed-hosts.ts';
import { createApi } from '../utils/platform/api.ts';
import { createPublisher } from '../utils/platform/changes.ts';
import { createCredentialStore } from '../utils/platform/credential-store.ts';
import { createDownloads } from '../utils/platform/downloads.ts';
import { createGrabStore } from '../utils/platform/grab-store.ts';
import { createHandlers } from '../utils/platform/handlers.ts';
import { createLifetime } from '../utils/platform/lifetime.ts';
import { listen } from '../utils/platform/listen.ts';
import { serve } from '../utils/platform/messages.ts';
import { createNaming } from '../utils/platform/naming.ts';
import { createRedirects } from '../utils/platform/redirects.ts';
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
    const publish = createPublisher();
    const shelf = createShelf();
    const vault = createVault();
    const credentials = createCredentialStore();
    const store = createGrabStore(publish);
    const surroundings = createSurroundings(createNaming(store), tidings);

    const catalogue = createCatalogue(createApi());
    const keychain = createKeychain({ catalogue, vault, credentials, shelf, clock, publish });
    const grabber = createGrabber({
      store,
      shelf,
      vault,
      redirects: createRedirects(),
      hosts: createAllowedHosts(),
      downloads: createDownloads(),
      lifetime: createLifetime(),
      clock,
      surroundings,
    });

    serve(createHandlers({ keychain, grabber, catalogue, vault, credentials, shelf, clock, publish }));
    listen({ look: grabber.tick, show: grabber.show, started: keychain.noticeForgotten });
  },
});
