import { storage } from '@wxt-dev/storage';
import * as v from 'valibot';
import type { Credential } from '../credentials/credential.ts';
import type { CredentialStore } from '../ports.ts';

const item = storage.defineItem<Credential | null>('local:credential', { fallback: null });

/** What is known of the credential in use; its key is in the vault. Read as `null` when it makes no sense. */
export function createCredentialStore(): CredentialStore {
  return {
    async read() {
      const stored = await item.getValue();
      return v.is(shape, stored) ? stored : null;
    },
    write: (credential) => item.setValue(credential),
  };
}

const shape = v.object({
  id: v.string(),
  hint: v.string(),
  keep: v.picklist(['profile', 'session']),
  verdict: v.variant('kind', [
    v.object({ kind: v.literal('works'), packages: v.number() }),
    v.object({ kind: v.literal('failed'), failure: v.looseObject({ kind: v.string() }) }),
  ]),
  checkedAt: v.number(),
});
