import type { Keychain } from '../credentials/keychain.ts';
import type { Pacer } from '../data-hub/pacer.ts';
import type { Grabber } from '../grabs/grabber.ts';
import type { CredentialStore, Publish } from '../ports.ts';
import { inOrder } from '../storage-error.ts';
import type { Watcher } from '../watch/watcher.ts';
import type { Aria2Keeper } from './aria2/choice-store.ts';
import { noteNews } from './badge.ts';
import { publishAll } from './changes.ts';
import type { GrabKeeper } from './grab-store.ts';
import type { HostsKeeper } from './host-answers.ts';
import { aria2Permission } from './permission.ts';
import type { SettingsKeeper } from './settings.ts';
import type { BrowserVault } from './vault.ts';
import { wipeDatabase, wipeStorage } from './wipe.ts';

interface ClearPorts {
  readonly vault: Pick<BrowserVault, 'removeAll'>;
  readonly grabber: Pick<Grabber, 'cancel' | 'tick'>;
  readonly keychain: Pick<Keychain, 'remove'>;
  readonly credentials: Pick<CredentialStore, 'all'>;
  readonly pacer: Pick<Pacer, 'forget'>;
  readonly queue: Pick<GrabKeeper, 'forget'>;
  readonly settings: SettingsKeeper;
  readonly hosts: HostsKeeper;
  readonly aria2: Pick<Aria2Keeper, 'forget'>;
  readonly watcher: Pick<Watcher, 'forgetAll'>;
  readonly publish: Publish;
}

/**
 * As if Trig had just been installed: keys, catalogue, queue, ledger, settings, allowed hosts. Files stay. The keys go
 * first, whatever else is broken; then what runs, then the rest. Each step is tried although one before it failed; that the
 * database stays is then answered.
 */
export async function clearEverything(ports: ClearPorts): Promise<void> {
  const { vault, grabber, keychain, credentials, pacer, queue, settings, hosts, aria2, watcher, publish } =
    ports;
  let failure: unknown;
  const keep = (error: unknown): void => {
    failure ??= error;
  };
  // Where it fails, for want of room to note it, emptying the whole area may still succeed.
  await vault.removeAll().catch(() => undefined);
  await inOrder([
    () => grabber.cancel({ of: 'all' }),
    async () => {
      for (const { id } of (await credentials.all()).all) await keychain.remove(id);
    },
    () => wipeStorage().catch(keep),
    settings.forget,
    hosts.forget,
    aria2.forget,
    aria2Permission.giveBack,
    () => wipeDatabase().catch(keep),
    queue.forget,
    () => pacer.forget(),
    watcher.forgetAll,
    () => noteNews(false),
    grabber.tick,
  ]).catch(keep);
  publishAll(publish);
  if (failure !== undefined) throw failure;
}
