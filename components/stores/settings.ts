import { effect } from '@preact/signals';
import { i18n } from '#i18n';
import type { Desk } from '../desk.ts';
import { type Announcer, createAnnouncer } from './announcer.ts';
import { type ChoicesStore, createChoices } from './choices.ts';
import { type ClearingStore, createClearing } from './clearing.ts';
import { type CredentialStore, createCredential } from './credential.ts';
import { createExamples, type ExamplesStore } from './examples.ts';
import { createKeyOrders, type KeyOrders } from './key-orders.ts';
import { createLook, type LookStore } from './look.ts';
import { createPermission, type PermissionStore } from './permission.ts';
import { createSettingsFile, type SettingsFileStore } from './settings-file.ts';
import { createWatching, type WatchingStore } from './watching.ts';

/** All that the options page shows and does. */
export interface SettingsStore {
  readonly announcer: Announcer;
  readonly credential: CredentialStore;
  readonly permission: PermissionStore;
  readonly choices: ChoicesStore;
  readonly look: LookStore;
  readonly examples: ExamplesStore;
  readonly file: SettingsFileStore;
  readonly clearing: ClearingStore;
  readonly watching: WatchingStore;
  readonly keys: KeyOrders;
  /** Plugs the stores into the desk. Returns how to unplug them. */
  open(): () => void;
}

export function createSettings(desk: Desk): SettingsStore {
  const announcer = createAnnouncer();
  const credential = createCredential(desk);
  const permission = createPermission(desk);
  const look = createLook(desk);
  const examples = createExamples(desk);
  const choices = createChoices(desk, announcer, look);
  const watching = createWatching(desk, announcer, choices);
  return {
    announcer,
    credential,
    permission,
    choices,
    look,
    examples,
    file: createSettingsFile(desk, choices, announcer),
    clearing: createClearing(desk, announcer),
    watching,
    keys: createKeyOrders(credential, announcer),
    open() {
      const stops = [
        desk.watch((change) => {
          if (change === 'credential') void credential.load();
          if (change === 'settings') void choices.load();
          if (change === 'packages' || change === 'credential') void examples.load();
          if (/^(?:watch|packages|credential)$/.test(change)) void watching.load();
        }),
        look.follow(),
        desk.permission.watch(() => void permission.load()),
        effect(() => {
          if (credential.busy.value === 'testing') announcer.say(i18n.t('settings.key.testing'));
        }),
      ];
      void credential.load();
      void permission.load();
      void choices.load();
      void examples.load();
      void watching.load();
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
