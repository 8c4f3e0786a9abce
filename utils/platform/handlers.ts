import type { Keychain } from '../credentials/keychain.ts';
import type { Versions } from '../data-hub/versions.ts';
import { bad, good, type Outcome } from '../failure.ts';
import type { Grabber } from '../grabs/grabber.ts';
import type { CredentialStore, SettingsStore } from '../ports.ts';
import { noteNews } from './badge.ts';
import type { Handlers } from './messages.ts';

export interface HandlerPorts {
  readonly keychain: Keychain;
  readonly grabber: Grabber;
  readonly versions: Versions;
  readonly credentials: CredentialStore;
  readonly settings: SettingsStore;
}

/** What answers each command of `utils/commands.ts`: one line each, the doing is elsewhere. */
export function createHandlers(ports: HandlerPorts): Handlers {
  const { keychain, grabber, versions, credentials, settings } = ports;
  return {
    saveKey: async ({ key, keep }) => {
      const saved = await keychain.save(key, keep);
      if (saved.ok) await grabber.keySaved();
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
      if (!credential) return bad({ kind: 'no-key' });
      const answer = await versions.refresh(credential.id, packageId, versionId);
      return answer.ok ? good(null) : answer;
    },
    grab: (file) => owned((id) => grabber.accept(id, file)),
    grabVersions: (ask) => owned((id) => grabber.acceptVersions(id, ask.versions, ask.again)),
    pause: ({ which }) => grabber.pause(which),
    resume: ({ which }) => grabber.resume(which),
    retry: ({ which }) => grabber.retry(which),
    cancel: ({ which }) => grabber.cancel(which),
    reorder: ({ which, to }) => grabber.reorder(which, to),
    clear: ({ which }) => grabber.clear(which),
    clearLedger: () => grabber.clearLedger(),
    undo: ({ what, at }) => grabber.undo(what, at),
    showGrab: ({ id }) => grabber.show(id),
    answerHost: ({ host, allow }) => grabber.answerHost(host, allow),
    async saveSettings(change) {
      await settings.write(change);
      void grabber.tick();
      return good(null);
    },
    async look() {
      await noteNews(false);
      void grabber.tick();
      return good(null);
    },
  };

  /** For the key in use. */
  async function owned<T>(work: (credentialId: string) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const credential = await credentials.read();
    return credential ? work(credential.id) : bad({ kind: 'no-key' });
  }
}
