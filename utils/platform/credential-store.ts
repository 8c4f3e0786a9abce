import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Credential } from '../credentials/credential.ts';
import type { CredentialStore } from '../ports.ts';

const RECORD = 'credential';

/**
 * What is known of the credential in use; its key is in the vault. Read as `null` when it makes no sense. Pages
 * read it too, so it spares them the 3.7 kB (gzip) of the settings library.
 */
export function createCredentialStore(): CredentialStore {
  return {
    async read() {
      const stored: unknown = (await browser.storage.local.get(RECORD))[RECORD];
      return v.is(shape, stored) ? (stored as Credential) : null;
    },
    async write(credential) {
      if (credential) await browser.storage.local.set({ [RECORD]: credential });
      else await browser.storage.local.remove(RECORD);
    },
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
