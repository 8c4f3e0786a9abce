import type { Shelf } from '../catalogue.ts';
import type { Catalogue } from '../data-hub/catalogue.ts';
import type { DataPackage } from '../data-hub/data-package.ts';
import { bad, good, type Outcome } from '../failure.ts';
import type { Clock, CredentialStore, Publish, Vault } from '../ports.ts';
import { type Credential, isForgotten, type Keep, type Verdict } from './credential.ts';
import { faceOf, toVault } from './vaulted.ts';

/** Keeps the key, tries it, and fetches the list with it, which is the same call. */
export interface Keychain {
  /** Tries the key, by a token where its secret comes along, and keeps it, unless OS says it does not know it: then nothing has changed. */
  save(pasted: string, keep: Keep, secret?: string): Promise<Outcome<Credential>>;
  test(): Promise<Outcome<Credential>>;
  remove(): Promise<void>;
  /** Lists the packages onto the shelf; the answer is also the newest word on the key. */
  refresh(): Promise<Outcome<null>>;
  /** After a browser restart: a key that was to be forgotten is gone, and is said to be. */
  noticeForgotten(): Promise<void>;
}

export interface KeychainPorts {
  readonly catalogue: Pick<Catalogue, 'packages'>;
  readonly vault: Vault;
  readonly credentials: CredentialStore;
  readonly shelf: Pick<Shelf, 'packages' | 'putPackages' | 'clear'>;
  readonly clock: Clock;
  readonly publish: Publish;
  /** OS has answered a listing: the watch compares. */
  readonly listed?: (packages: readonly DataPackage[], isNewKey: boolean) => Promise<void>;
}

export function createKeychain(ports: KeychainPorts): Keychain {
  const { catalogue, vault, credentials, shelf, clock, publish } = ports;

  async function save(pasted: string, keep: Keep, secret?: string): Promise<Outcome<Credential>> {
    const taken = toVault(pasted, secret);
    if (!taken.ok) return taken;
    const key = taken.value;
    const listed = await catalogue.packages(key);
    if (!listed.ok && listed.failure.kind === 'key-refused') return listed;

    const known = { ...(await identity()), ...faceOf(key), keep };
    await vault.write(known.id, key, keep);
    return good(await note(known, listed, true));
  }

  /**
   * The credential to put a key under. A new one is written down before its key is: killed between the two, a
   * credential without a key says so and can be removed, a key that nothing knows of could not.
   */
  async function identity(): Promise<Pick<Credential, 'id'>> {
    const current = await credentials.read();
    if (current) return { id: current.id };
    const id = crypto.randomUUID();
    const verdict = { kind: 'failed', failure: { kind: 'no-key' } } as const;
    await credentials.write({ id, hint: '', keep: 'profile', verdict, checkedAt: clock.now() });
    return { id };
  }

  /** Writes what a listing call has shown: the verdict always, the packages where there are some. */
  async function note(
    known: Known,
    listed: Outcome<readonly DataPackage[]>,
    isNewKey = false,
  ): Promise<Credential> {
    const credential: Credential = { ...known, verdict: verdict(listed), checkedAt: clock.now() };
    if (listed.ok) {
      await shelf.putPackages(known.id, { value: listed.value, at: clock.now() });
      publish('packages');
      await ports.listed?.(listed.value, isNewKey);
    }
    await credentials.write(credential);
    publish('credential');
    return credential;
  }

  async function list(): Promise<
    Outcome<{ credential: Credential; listed: Outcome<readonly DataPackage[]> }>
  > {
    const credential = await credentials.read();
    const key = credential && (await vault.read(credential.id));
    if (!credential || key === undefined || key === null) {
      // An extension that is updated or reloaded loses its session too, and no start of the browser tells of it.
      await noticeForgotten();
      return bad({ kind: 'no-key' });
    }
    const listed = await catalogue.packages(key);
    const { id, keep } = credential;
    // The key may have been replaced while OS was thinking: an old answer says nothing about the new key.
    if ((await vault.read(id)) !== key) return bad({ kind: 'no-key' });
    return good({ credential: await note({ id, ...faceOf(key), keep }, listed), listed });
  }

  async function noticeForgotten(): Promise<void> {
    const credential = await credentials.read();
    if (!credential || isForgotten(credential) || (await vault.read(credential.id)) !== undefined) return;
    await credentials.write({ ...credential, verdict: { kind: 'failed', failure: { kind: 'no-key' } } });
    publish('credential');
  }

  return {
    save,
    async test() {
      const tried = await list();
      return tried.ok ? good(tried.value.credential) : tried;
    },
    async refresh() {
      const tried = await list();
      if (!tried.ok) return tried;
      return tried.value.listed.ok ? good(null) : tried.value.listed;
    },
    async remove() {
      const credential = await credentials.read();
      if (!credential) return;
      // The key first; the credential last, so that a removal cut short can be seen and pressed again.
      await vault.remove(credential.id);
      await shelf.clear(credential.id);
      await credentials.write(null);
      publish('credential');
    },
    noticeForgotten,
  };
}

type Known = Pick<Credential, 'id' | 'hint' | 'kind' | 'keep'>;

const verdict = (listed: Outcome<readonly DataPackage[]>): Verdict =>
  listed.ok ? { kind: 'works', packages: listed.value.length } : { kind: 'failed', failure: listed.failure };
