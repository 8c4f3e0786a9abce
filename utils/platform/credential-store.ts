import { browser } from 'wxt/browser';
import type { Credential, Verdict } from '../credentials/credential.ts';
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
      return isCredential(stored) ? stored : null;
    },
    async write(credential) {
      if (credential) await browser.storage.local.set({ [RECORD]: credential });
      else await browser.storage.local.remove(RECORD);
    },
  };
}

/** By hand: for this one record the popup would carry the whole validation library (1.9 kB gzip of its 35). */
function isCredential(stored: unknown): stored is Credential {
  if (typeof stored !== 'object' || stored === null) return false;
  const { id, hint, keep, verdict, checkedAt } = stored as Partial<Record<keyof Credential, unknown>>;
  const isNamed = typeof id === 'string' && typeof hint === 'string' && typeof checkedAt === 'number';
  return isNamed && (keep === 'profile' || keep === 'session') && isVerdict(verdict);
}

function isVerdict(stored: unknown): stored is Verdict {
  if (typeof stored !== 'object' || stored === null || !('kind' in stored)) return false;
  if (stored.kind === 'works') return 'packages' in stored && typeof stored.packages === 'number';
  return stored.kind === 'failed' && 'failure' in stored && typeof stored.failure === 'object';
}
