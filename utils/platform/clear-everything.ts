import type { Keychain } from '../credentials/keychain.ts';
import type { Pacer } from '../data-hub/pacer.ts';
import type { Grabber } from '../grabs/grabber.ts';
import type { CredentialStore, Publish } from '../ports.ts';
import { whereStored } from '../storage-error.ts';
import type { Watcher } from '../watch/watcher.ts';
import type { Aria2Keeper } from './aria2/choice-store.ts';
import { noteNews } from './badge.ts';
import type { GrabKeeper } from './grab-store.ts';
import type { HostsKeeper } from './host-answers.ts';
import { aria2Permission } from './permission.ts';
import type { SettingsKeeper } from './settings.ts';
import { wipeDatabase, wipeStorage } from './wipe.ts';

interface ClearPorts {
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
 * As if Trig had just been installed: keys, catalogue, queue, ledger, settings, allowed hosts. Files stay. In this order,
 * so that killed in between it leaves what can be seen and cleared again: first what runs, then the keys, then the rest.
 * A database that can't be opened keeps nothing else from being cleared; that it stays is then answered.
 */
export async function clearEverything(ports: ClearPorts): Promise<void> {
  const { grabber, keychain, credentials, pacer, queue, settings, hosts, aria2, watcher, publish } = ports;
  await whereStored(() => grabber.cancel({ of: 'all' }));
  for (const { id } of (await credentials.all()).all) await keychain.remove(id);
  await wipeStorage();
  settings.forget();
  hosts.forget();
  aria2.forget();
  await aria2Permission.giveBack();
  try {
    await wipeDatabase();
    queue.forget();
    await pacer.forget();
    await watcher.forgetAll();
    await noteNews(false);
    await grabber.tick();
  } finally {
    for (const change of CHANGES) publish(change);
  }
}

const CHANGES = [
  'credential',
  'packages',
  'version',
  'products',
  'release',
  'grabs',
  'ledger',
  'settings',
  'presets',
  'aria2',
  'watch',
  'sets',
] as const;
