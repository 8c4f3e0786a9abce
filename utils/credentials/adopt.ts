import { inTurn } from '../grabs/in-turn.ts';
import type { ManagedKey } from '../policy/managed-keys.ts';
import type { CredentialStore, Vault } from '../ports.ts';
import type { Keychain } from './keychain.ts';
import { toVault } from './vaulted.ts';

interface AdoptPorts {
  readonly keychain: Pick<Keychain, 'save'>;
  readonly credentials: Pick<CredentialStore, 'all'>;
  readonly vault: Pick<Vault, 'read'>;
  /** The keys that an administrator hands out now. */
  readonly handedOut: () => Promise<readonly ManagedKey[]>;
  /** What was held for want of that one goes on. */
  readonly saved: (id: string) => Promise<unknown>;
  /** Lets go of a key with all that is its. */
  readonly drop: (id: string) => Promise<unknown>;
}

/**
 * Makes the keys that an administrator hands out (docs/decisions/0030) those that are kept, beside the person's own: new
 * ones are added, another key under a known name takes its place with its queue and cache, and what is handed out no more
 * goes. A key that the person has already stays theirs. What is in use stays in use.
 */
export function createAdoption(ports: AdoptPorts): () => Promise<void> {
  const { keychain, credentials, vault, handedOut, saved, drop } = ports;
  const adopt = inTurn(async (_: undefined) => {
    const handed = await handedOut();
    const managed = (await credentials.all()).all.filter(({ isManaged }) => isManaged);
    for (const { id, name } of managed) {
      if (!handed.some((one) => one.name === name)) await drop(id);
    }
    for (const { name, key, secret } of handed) {
      const before = managed.find((one) => one.name === name);
      const text = toVault(key, secret);
      if (!text.ok || (before && (await vault.read(before.id)) === text.value)) continue;
      // Refused by OS: asked again when the browser starts next.
      const kept = await keychain.save(key, 'profile', {
        secret,
        isManaged: true,
        ...(before ? { replaces: before.id } : { name }),
      });
      if (kept.ok) await saved(kept.value.id);
    }
  });
  return () => adopt(undefined);
}
