import { browser } from 'wxt/browser';
import type { Keep } from '../credentials/credential.ts';
import type { Vault } from '../ports.ts';

/**
 * The only code that writes or reads a key (docs/decisions/0003). `storage.local` until removed, or
 * `storage.session`, which both browsers hold in memory and drop when they close.
 */
export function createVault(): Vault {
  // Chromium: keeps content scripts out of both areas, should there ever be one. Firefox has no such call, and Chromium
  // before 140 refuses it for `local` (docs/fit.md).
  for (const area of [browser.storage.local, browser.storage.session]) {
    area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })?.catch(() => undefined);
  }
  return {
    async read(credentialId) {
      const name = record(credentialId);
      const [kept, passing] = await Promise.all([
        browser.storage.local.get(name),
        browser.storage.session.get(name),
      ]);
      const key: unknown = passing[name] ?? kept[name];
      return typeof key === 'string' ? key : undefined;
    },
    async write(credentialId, key, keep) {
      await area(keep).set({ [record(credentialId)]: key });
      await area(keep === 'profile' ? 'session' : 'profile').remove(record(credentialId));
    },
    async remove(credentialId) {
      await area('profile').remove(record(credentialId));
      await area('session').remove(record(credentialId));
    },
  };
}

const record = (credentialId: string): string => `vault:${credentialId}`;

const area = (keep: Keep) => (keep === 'profile' ? browser.storage.local : browser.storage.session);
