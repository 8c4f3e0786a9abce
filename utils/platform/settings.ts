import { storage } from '@wxt-dev/storage';
import type { Publish, SettingsStore } from '../ports.ts';
import { DEFAULT_SETTINGS, readSettings, type Settings } from '../settings.ts';

const item = storage.defineItem<Settings>('local:settings', { fallback: DEFAULT_SETTINGS });

export interface SettingsKeeper extends SettingsStore {
  /** They have been cleared away. */
  forget(): void;
}

/** The background alone writes, so what it has read once it knows; pages read anew each time. */
export function createSettingsStore(publish: Publish): SettingsKeeper {
  let known: Promise<Settings> | undefined;
  const read = (): Promise<Settings> => {
    known ??= item.getValue().then(readSettings);
    return known;
  };
  return {
    read,
    async write(change) {
      const next = readSettings({ ...(await read()), ...change });
      await item.setValue(next);
      known = Promise.resolve(next);
      publish('settings');
    },
    forget() {
      known = undefined;
    },
  };
}

export const currentSettings = async (): Promise<Settings> => readSettings(await item.getValue());
