import type { Shelf } from '../catalogue.ts';
import type { Keychain } from '../credentials/keychain.ts';
import type { Products } from '../data-hub/products.ts';
import type { Versions } from '../data-hub/versions.ts';
import { bad, good, type Outcome } from '../failure.ts';
import type { Grabber } from '../grabs/grabber.ts';
import type { CredentialStore, PresetStore, ReleaseSetStore, SettingsStore } from '../ports.ts';
import type { StorageFailure } from '../storage-error.ts';
import type { CatchUp } from '../versions/catch-up.ts';
import type { Watcher } from '../watch/watcher.ts';
import type { Aria2Client } from './aria2/aria2.ts';
import type { Aria2Keeper } from './aria2/choice-store.ts';
import { noteNews } from './badge.ts';
import type { FavouritesKeeper } from './favourites-keeper.ts';
import type { Handlers } from './messages.ts';
import type { StorageWatch } from './storage-watch.ts';
import type { createWatches } from './watches.ts';

export interface HandlerPorts {
  readonly keychain: Keychain;
  readonly grabber: Grabber;
  readonly versions: Versions;
  readonly products: Products;
  readonly credentials: CredentialStore;
  readonly shelf: Pick<Shelf, 'packages'>;
  readonly settings: SettingsStore;
  readonly clearEverything: () => Promise<void>;
  readonly favourites: FavouritesKeeper;
  readonly presets: PresetStore;
  readonly catchUp: CatchUp;
  readonly aria2: Pick<Aria2Client, 'greet' | 'progress'>;
  readonly aria2Keeper: Pick<Aria2Keeper, 'write'>;
  readonly watcher: Watcher;
  readonly watches: ReturnType<typeof createWatches>;
  readonly sets: ReleaseSetStore;
  readonly dropKey: (id: string) => Promise<Outcome<null>>;
  readonly storage: Pick<StorageWatch, 'check'>;
  readonly startOver: () => Promise<StorageFailure | undefined>;
  readonly dismissLoss: () => Promise<void>;
}

/** What answers each command of `utils/commands.ts`: one line each, the doing is elsewhere. */
export function createHandlers(ports: HandlerPorts): Handlers {
  const { keychain, grabber, versions, products, credentials, settings, favourites, presets, watcher } =
    ports;
  return {
    hello: async () => good(null),
    saveKey: async ({ key, keep, ...as }) => {
      const saved = await keychain.save(key, keep, as);
      if (saved.ok) await grabber.keySaved(saved.value.id);
      return saved;
    },
    async testKey({ id }) {
      const tested = await keychain.test(id);
      // OS may have been wrong about it, or its project be mended.
      if (tested.ok && tested.value.verdict.kind === 'works') await grabber.keyWorks(id);
      return tested;
    },
    renameKey: ({ id, name }) => keychain.rename(id, name),
    async useKey({ id }) {
      const used = await keychain.use(id);
      await watcher.chosen();
      return used;
    },
    async removeKey({ id }) {
      const { all } = await credentials.all();
      // It would come back.
      if (all.some((one) => one.id === id && one.isManaged)) return bad({ kind: 'no-key' });
      return ports.dropKey(id);
    },
    refreshPackages: () => keychain.refresh(),
    async refreshVersion({ packageId, versionId }) {
      const credential = await credentials.read();
      if (!credential) return bad({ kind: 'no-key' });
      // A page that has not heard yet that another key is in use: of what that one does not see OS hears nothing.
      const listed = await ports.shelf.packages(credential.id);
      if (listed?.value.every(({ id }) => id !== packageId)) return bad({ kind: 'not-found', of: 'package' });
      const answer = await versions.refresh(credential.id, packageId, versionId);
      return answer.ok ? good(null) : answer;
    },
    refreshProducts: () => products.refresh(),
    async refreshRelease({ productId }) {
      const answer = await products.refreshRelease(productId);
      return answer.ok ? good(null) : answer;
    },
    grab: (file) => owned((id) => noted([file], grabber.accept(id, file))),
    grabVersions: ({ versions: all, ...how }) =>
      owned((id) => noted(all, grabber.acceptVersions(id, all, how))),
    catchUp: ({ packageId }) => owned((id) => lately([packageId], ports.catchUp(id, packageId))),
    grabProduct: (ask) => grabber.acceptProduct(ask),
    pause: ({ which }) => grabber.pause(which),
    resume: ({ which }) => grabber.resume(which),
    retry: ({ which }) => grabber.retry(which),
    fetchSkipped: ({ batchId }) => grabber.fetchSkipped(batchId),
    cancel: ({ which }) => grabber.cancel(which),
    reorder: ({ which, to }) => grabber.reorder(which, to),
    clear: ({ which }) => grabber.clear(which),
    async clearLedger() {
      await favourites.forgetRecents();
      return grabber.clearLedger();
    },
    undo: ({ what, at }) => grabber.undo(what, at),
    carry: ({ batchId, carrier }) => grabber.carry(batchId, carrier),
    showGrab: ({ id }) => grabber.show(id),
    answerHost: ({ host, allow }) => grabber.answerHost(host, allow),
    async saveSettings(change) {
      await settings.write(change);
      await watcher.chosen();
      void grabber.tick();
      return good(null);
    },
    async saveAria2(change) {
      await ports.aria2Keeper.write(change);
      void grabber.tick();
      return good(null);
    },
    async tryAria2() {
      const greeted = await ports.aria2.greet();
      // What was held because it did not answer goes on.
      if (greeted.ok) void grabber.tick();
      return greeted.ok ? good({ version: greeted.value.version, folder: greeted.value.folder }) : greeted;
    },
    async aria2Progress() {
      const running = await ports.aria2.progress();
      if (!running.ok) return running;
      return good(running.value.map(({ id, received, total }) => ({ downloadId: id, received, total })));
    },
    async clearEverything() {
      await ports.clearEverything();
      return good(null);
    },
    async pin({ packageIds, isPinned }) {
      await favourites.pin(packageIds, isPinned);
      await watcher.chosen();
      return good(null);
    },
    async changePresets({ productId, change }) {
      await presets.change(productId, change);
      return good(null);
    },
    async setWatch({ packageIds, level }) {
      await ports.watches.set(packageIds, level);
      await watcher.chosen();
      return good(null);
    },
    lookForNews: () => watcher.lookNow(),
    async grabNews({ packageIds }) {
      const all = await watcher.wanted(packageIds);
      if (all.length === 0) return bad({ kind: 'not-found' });
      return owned((id) => noted(all, grabber.acceptVersions(id, all)));
    },
    async settleNews(ask) {
      await watcher.settle(ask);
      return good(null);
    },
    async changeSets({ change }) {
      await ports.sets.change(change);
      return good(null);
    },
    async checkStorage() {
      const failure = await ports.storage.check();
      return failure ? bad(failure) : good(null);
    },
    async startOver() {
      const failure = await ports.startOver();
      return failure ? bad(failure) : good(null);
    },
    async dismissLoss() {
      await ports.dismissLoss();
      return good(null);
    },
    dismissSavePrompt: () => grabber.dismissSavePrompt(),
    async look() {
      await noteNews(false);
      void grabber.tick();
      return good(null);
    },
  };

  /** Versions that are taken are no longer news. */
  async function noted<T>(
    wanted: readonly { readonly packageId: string; readonly versionId: string }[],
    work: Promise<Outcome<T>>,
  ): Promise<Outcome<T>> {
    const outcome = await lately([...new Set(wanted.map(({ packageId }) => packageId))], work);
    if (outcome.ok) void watcher.taken(wanted);
    return outcome;
  }

  /** What is grabbed from comes first the next time. */
  async function lately<T>(packageIds: readonly string[], work: Promise<Outcome<T>>): Promise<Outcome<T>> {
    const outcome = await work;
    if (outcome.ok) void settings.read().then(({ keepHistory }) => favourites.note(packageIds, keepHistory));
    return outcome;
  }

  /** For the key in use. */
  async function owned<T>(work: (credentialId: string) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const credential = await credentials.read();
    return credential ? work(credential.id) : bad({ kind: 'no-key' });
  }
}
