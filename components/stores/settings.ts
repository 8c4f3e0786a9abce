import { effect } from '@preact/signals';
import { i18n } from '#i18n';
import type { Desk } from '../desk.ts';
import { type Announcer, createAnnouncer } from './announcer.ts';
import { type ChoicesStore, createChoices } from './choices.ts';
import { type CredentialStore, createCredential } from './credential.ts';
import { createPermission, type PermissionStore } from './permission.ts';

/** All that the options page shows and does. */
export interface SettingsStore {
  readonly announcer: Announcer;
  readonly credential: CredentialStore;
  readonly permission: PermissionStore;
  readonly choices: ChoicesStore;
  remove(): Promise<void>;
  /** Plugs the stores into the desk. Returns how to unplug them. */
  open(): () => void;
}

export function createSettings(desk: Desk): SettingsStore {
  const announcer = createAnnouncer();
  const credential = createCredential(desk);
  const permission = createPermission(desk);
  const choices = createChoices(desk, announcer);
  return {
    announcer,
    credential,
    permission,
    choices,
    async remove() {
      if (await credential.remove()) announcer.say(i18n.t('settings.key.removed'));
    },
    open() {
      const stops = [
        desk.watch((change) => {
          if (change === 'credential') void credential.load();
          if (change === 'settings') void choices.load();
        }),
        desk.permission.watch(() => void permission.load()),
        effect(() => {
          if (credential.busy.value === 'testing') announcer.say(i18n.t('settings.key.testing'));
        }),
      ];
      void credential.load();
      void permission.load();
      void choices.load();
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
