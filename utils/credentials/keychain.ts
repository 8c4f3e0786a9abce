import type { Shelf } from '../catalogue.ts';
import type { Catalogue } from '../data-hub/catalogue.ts';
import type { DataPackage } from '../data-hub/data-package.ts';
import type { List } from '../data-hub/list.ts';
import { bad, good, type Outcome } from '../failure.ts';
import type { Clock, CredentialStore, Publish, Vault } from '../ports.ts';
import { whereStored } from '../storage-error.ts';
import { cleanName } from './clean-name.ts';
import { type Credential, isForgotten, type Keep, type Verdict } from './credential.ts';
import { changed, type Face, withCredential, withFace, withoutCredential } from './kept.ts';
import { faceOf, readVaulted, secretsIn, toVault } from './vaulted.ts';

/** Keeps the keys, tries them, and fetches the list with the one in use, which is the same call. */
export interface Keychain {
  /**
   * Tries the key, by a token where its secret comes along, and keeps it, unless OS says it does not know it: then nothing
   * has changed. A new one is in use from then on; one that replaces another goes on under its id, and with all that is its.
   */
  save(pasted: string, keep: Keep, as?: SaveAs): Promise<Outcome<Credential>>;
  test(id: string): Promise<Outcome<Credential>>;
  rename(id: string, name: string): Promise<Outcome<Credential>>;
  /** From now on lists are asked for with this one. */
  use(id: string): Promise<Outcome<Credential>>;
  remove(id: string): Promise<void>;
  /** Lists the packages of the key in use onto the shelf; the answer is also the newest word on the key. */
  refresh(): Promise<Outcome<null>>;
  /** After a browser restart: a key that was to be forgotten is gone, and is said to be. */
  noticeForgotten(): Promise<void>;
  /** All keys, and secrets of projects, for what must not hold one. */
  keys(): Promise<readonly string[]>;
}

/** A new key may come with a name, one that takes the place of another with the other's id. */
export interface SaveAs {
  /** Of the key's project: the two are kept together. */
  readonly secret?: string | undefined;
  readonly name?: string | undefined;
  readonly replaces?: string | undefined;
  /** An administrator hands it out. */
  readonly isManaged?: true | undefined;
}

export interface KeychainPorts {
  readonly catalogue: Pick<Catalogue, 'packages'>;
  readonly vault: Vault;
  readonly credentials: CredentialStore;
  readonly shelf: Pick<Shelf, 'packages' | 'putPackages' | 'clear'>;
  readonly clock: Clock;
  readonly publish: Publish;
  /** OS has answered a listing: the watch compares. */
  readonly listed?: (
    credentialId: string,
    packages: readonly DataPackage[],
    isNewKey: boolean,
  ) => Promise<void>;
}

type Listed = Outcome<List<DataPackage>>;

export function createKeychain(ports: KeychainPorts): Keychain {
  const { catalogue, vault, credentials, shelf, clock, publish } = ports;

  const find = async (id: string | null): Promise<Credential | undefined> =>
    (await credentials.all()).all.find((one) => one.id === id);

  async function keys(): Promise<readonly string[]> {
    const { all } = await credentials.all();
    const kept = await Promise.all(all.map(({ id }) => vault.read(id)));
    return kept.flatMap((text) => (text === undefined ? [] : secretsIn(text)));
  }

  async function save(
    pasted: string,
    keep: Keep,
    { name = '', replaces, secret, isManaged }: SaveAs = {},
  ): Promise<Outcome<Credential>> {
    const taken = toVault(pasted, secret);
    if (!taken.ok) return taken;
    const key = taken.value;
    const other = await holderOf(key);
    if (other && other.id !== replaces) {
      return bad({ kind: 'key-kept', name: other.name, hint: other.hint });
    }
    const before = replaces === undefined ? undefined : await find(replaces);
    if (replaces !== undefined && (!before || before.isManaged !== isManaged)) return bad({ kind: 'no-key' });
    const listed = await catalogue.packages(key);
    if (!listed.ok && listed.failure.kind === 'key-refused') return listed;

    const id =
      before?.id ?? (await begin(cleanName(name, [...(await keys()), ...secretsIn(key)]), isManaged));
    await vault.write(id, key, keep);
    await credentials.change((all) =>
      // Nobody has chosen one that is handed out: it is in use only where there is no other.
      changed({ ...all, inUse: before || isManaged ? all.inUse : id }, id, (one) => ({
        ...withFace(one, faceOf(key)),
        keep,
      })),
    );
    return note(id, faceOf(key), listed, true);
  }

  /** Whose key that is already, with or without a secret. */
  async function holderOf(text: string): Promise<Credential | undefined> {
    const sought = readVaulted(text)?.key;
    for (const one of (await credentials.all()).all) {
      if (readVaulted((await vault.read(one.id)) ?? '')?.key === sought) return one;
    }
    return undefined;
  }

  /**
   * A credential to put a new key under. It is written down before its key is: killed between the two, a
   * credential without a key says so and can be removed, a key that nothing knows of could not.
   */
  async function begin(name: string, isManaged: true | undefined): Promise<string> {
    const id = crypto.randomUUID();
    const verdict = { kind: 'failed', failure: { kind: 'no-key' } } as const;
    const handedOut = isManaged && { isManaged };
    const one: Credential = {
      id,
      name,
      ...handedOut,
      hint: '',
      keep: 'profile',
      verdict,
      checkedAt: clock.now(),
    };
    await credentials.change((all) => withCredential(all, one));
    return id;
  }

  /** Writes what a listing call has shown: the verdict always, the packages where there are some. */
  async function note(
    id: string,
    face: Face,
    listed: Listed,
    isNewKey = false,
  ): Promise<Outcome<Credential>> {
    if (listed.ok) {
      // One that was saved while OS could not be asked is as new when it first is.
      const isFirst = isNewKey || (await shelf.packages(id)) === undefined;
      const { entries, flaws } = listed.value;
      await shelf.putPackages(id, { value: entries, at: clock.now(), ...(flaws && { flaws }) });
      publish('packages');
      await ports.listed?.(id, entries, isFirst);
    }
    await credentials.change((all) =>
      changed(all, id, (one) => ({
        ...withFace(one, face),
        verdict: verdict(listed),
        checkedAt: clock.now(),
      })),
    );
    return said(id);
  }

  /** What is kept under that id has changed. */
  async function said(id: string): Promise<Outcome<Credential>> {
    publish('credential');
    const credential = await find(id);
    return credential ? good(credential) : bad({ kind: 'no-key' });
  }

  async function list(id: string): Promise<Outcome<{ credential: Credential; listed: Listed }>> {
    const key = (await find(id)) && (await vault.read(id));
    if (key === undefined) {
      // An extension that is updated or reloaded loses its session too, and no start of the browser tells of it.
      await noticeForgotten();
      return bad({ kind: 'no-key' });
    }
    const listed = await catalogue.packages(key, id);
    // The key may have been replaced while OS was thinking: an old answer says nothing about the new key.
    if ((await vault.read(id)) !== key) return bad({ kind: 'no-key' });
    const noted = await note(id, faceOf(key), listed);
    return noted.ok ? good({ credential: noted.value, listed }) : noted;
  }

  async function noticeForgotten(): Promise<void> {
    for (const known of (await credentials.all()).all) {
      const { id } = known;
      if (isForgotten(known) || (await vault.read(id)) !== undefined) continue;
      const verdict = { kind: 'failed', failure: { kind: 'no-key' } } as const;
      await credentials.change((all) => changed(all, id, (one) => ({ ...one, verdict })));
      publish('credential');
    }
  }

  return {
    save,
    keys,
    async test(id) {
      const tried = await list(id);
      return tried.ok ? good(tried.value.credential) : tried;
    },
    async rename(id, name) {
      if ((await find(id))?.isManaged) return said(id);
      const clean = cleanName(name, await keys());
      await credentials.change((all) => changed(all, id, (one) => ({ ...one, name: clean })));
      return said(id);
    },
    async use(id) {
      await credentials.change((all) =>
        all.inUse !== id && all.all.some((one) => one.id === id) ? { ...all, inUse: id } : all,
      );
      return said(id);
    },
    async refresh() {
      const { inUse } = await credentials.all();
      if (inUse === null) return bad({ kind: 'no-key' });
      const tried = await list(inUse);
      if (!tried.ok) return tried;
      return tried.value.listed.ok ? good(null) : tried.value.listed;
    },
    async remove(id) {
      if (!(await find(id))) return;
      // The key first; the credential last, so that a removal cut short can be seen and pressed again.
      await vault.remove(id);
      await whereStored(() => shelf.clear(id));
      await credentials.change((all) => withoutCredential(all, id));
      publish('credential');
    },
    noticeForgotten,
  };
}

const verdict = (listed: Listed): Verdict =>
  listed.ok
    ? { kind: 'works', packages: listed.value.entries.length }
    : { kind: 'failed', failure: listed.failure };
