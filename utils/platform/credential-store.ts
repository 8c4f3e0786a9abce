import { browser } from 'wxt/browser';
import {
  type Credential,
  type Credentials,
  inUseOf,
  NO_CREDENTIALS,
  type Verdict,
} from '../credentials/credential.ts';
import { inTurn } from '../grabs/in-turn.ts';
import type { CredentialStore } from '../ports.ts';

const RECORD = 'credentials';
/** There was a time when there could be one only, under this name; it becomes the first of all with the next write. */
const ONE = 'credential';

/**
 * What is known of the credentials; their keys are in the vault. What makes no sense is left out. Pages
 * read it too, so it spares them the 3.7 kB (gzip) of the settings library.
 */
export function createCredentialStore(): CredentialStore {
  const change = inTurn(async (to: (credentials: Credentials) => Credentials) => {
    const before = await all();
    const after = to(before);
    if (after === before) return;
    await browser.storage.local.set({ [RECORD]: { version: 1, ...after } });
    // Only then: killed in between, the record is the word that counts.
    await browser.storage.local.remove(ONE);
  });
  return { read: async () => inUseOf(await all()), all, change };
}

async function all(): Promise<Credentials> {
  const { [RECORD]: record, [ONE]: one } = await browser.storage.local.get([RECORD, ONE]);
  if (record !== undefined) return readRecord(record);
  const first = readCredential(one);
  return first ? { all: [first], inUse: first.id } : NO_CREDENTIALS;
}

/** By hand: for this one record the popup would carry the whole validation library (1.9 kB gzip of its 35). */
function readRecord(stored: unknown): Credentials {
  if (!isObject(stored) || !Array.isArray(stored.all)) return NO_CREDENTIALS;
  const kept = stored.all.flatMap((one: unknown) => readCredential(one) ?? []);
  const inUse = kept.find(({ id }) => id === stored.inUse) ?? kept[0];
  return { all: kept, inUse: inUse?.id ?? null };
}

function readCredential(stored: unknown): Credential | undefined {
  if (!isObject(stored)) return undefined;
  // The one of before had no name.
  const credential = { name: '', ...stored };
  return isCredential(credential) ? credential : undefined;
}

function isCredential(stored: Partial<Record<keyof Credential, unknown>>): stored is Credential {
  const { id, name, hint, keep, verdict, checkedAt } = stored;
  const isNamed = [id, name, hint].every((text) => typeof text === 'string');
  return (
    isNamed &&
    typeof checkedAt === 'number' &&
    (keep === 'profile' || keep === 'session') &&
    isVerdict(verdict)
  );
}

function isVerdict(stored: unknown): stored is Verdict {
  if (!isObject(stored)) return false;
  if (stored.kind === 'works') return typeof stored.packages === 'number';
  return stored.kind === 'failed' && typeof stored.failure === 'object';
}

const isObject = (stored: unknown): stored is Record<string, unknown> =>
  typeof stored === 'object' && stored !== null;
