import type { Keychain } from '../credentials/keychain.ts';
import type { Catalogue } from '../data-hub/catalogue.ts';
import { bad, good } from '../failure.ts';
import type { Grabber } from '../grabs/grabber.ts';
import type { Clock, CredentialStore, Publish, Shelf, Vault } from '../ports.ts';
import { noteNews } from './badge.ts';
import type { Handlers } from './messages.ts';

export interface HandlerPorts {
  readonly keychain: Keychain;
  readonly grabber: Grabber;
  readonly catalogue: Catalogue;
  readonly vault: Vault;
  readonly credentials: CredentialStore;
  readonly shelf: Shelf;
  readonly clock: Clock;
  readonly publish: Publish;
}

/** What answers each command of `utils/commands.ts`: one line each, the doing is elsewhere. */
export function createHandlers(ports: HandlerPorts): Handlers {
  const { keychain, grabber, catalogue, vault, credentials, shelf, clock, publish } = ports;
  return {
    saveKey: async ({ key, keep }) => {
      const saved = await keychain.save(key, keep);
      void grabber.tick();
      return saved;
    },
    testKey: () => keychain.test(),
    async removeKey() {
      const credential = await credentials.read();
      if (credential) await grabber.dropCredential(credential.id);
      await keychain.remove();
      return good(null);
    },
    refreshPackages: () => keychain.refresh(),
    async refreshVersion({ packageId, versionId }) {
      const credential = await credentials.read();
      const key = credential && (await vault.read(credential.id));
      if (!credential || !key) return bad({ kind: 'no-key' });
      const answer = await catalogue.version(key, packageId, versionId);
      if (!answer.ok) return answer;
      await shelf.putVersion(credential.id, packageId, { value: answer.value, at: clock.now() });
      publish('version');
      return good(null);
    },
    async grab(file) {
      const credential = await credentials.read();
      return credential ? grabber.accept({ ...file, credentialId: credential.id }) : bad({ kind: 'no-key' });
    },
    retryGrab: ({ id }) => grabber.retry(id),
    cancelGrab: ({ id }) => grabber.cancel(id),
    dismissGrab: ({ id }) => grabber.dismiss(id),
    showGrab: ({ id }) => grabber.show(id),
    answerHost: ({ host, allow }) => grabber.answerHost(host, allow),
    async look() {
      await noteNews(false);
      void grabber.tick();
      return good(null);
    },
  };
}
