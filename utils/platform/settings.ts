import { storage } from '@wxt-dev/storage';
import { cachedUntilRejected } from '../cached-until-rejected.ts';
import { inTurn } from '../grabs/in-turn.ts';
import { settingsUnder, unlocked } from '../policy/policy.ts';
import type { Publish, SettingsStore } from '../ports.ts';
import type { Settings, SettingsChange } from '../settings.ts';
import { currentPolicy } from './policy.ts';

/** What the person has chosen, and nothing else: what they have not may be an administrator's to choose. */
const item = storage.defineItem<SettingsChange>('local:settings', { fallback: {} });

export interface SettingsKeeper extends SettingsStore {
  /** They have been cleared away, or an administrator has changed theirs. */
  forget(): void;
}

/** The background alone writes, so what it has read once it knows; pages read anew each time. */
export function createSettingsStore(publish: Publish): SettingsKeeper {
  const { read, forget } = cachedUntilRejected(currentSettings);
  async function write(change: SettingsChange): Promise<void> {
    const free = unlocked(await currentPolicy(), change);
    await item.setValue({ ...(await item.getValue()), ...free });
    forget();
    publish('settings');
  }
  return {
    read,
    write: inTurn(write),
    forget,
  };
}

export async function currentSettings(): Promise<Settings> {
  const [policy, chosen] = await Promise.all([currentPolicy(), item.getValue()]);
  return settingsUnder(policy, chosen);
}
