import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { type Credential, inUseOf, type Keep } from '../../utils/credentials/credential.ts';
import type { SaveAs } from '../../utils/credentials/keychain.ts';
import type { Failure, Outcome } from '../../utils/failure.ts';
import type { Desk } from '../desk.ts';

export interface CredentialStore {
  /** The one in use; `undefined` until it was read, `null` when there is no key. */
  readonly current: ReadonlySignal<Credential | null | undefined>;
  /** All that are kept, in the order they came. */
  readonly all: ReadonlySignal<readonly Credential[]>;
  /** Why the key could not be saved, tested, renamed or removed. */
  readonly failure: ReadonlySignal<Failure | undefined>;
  readonly busy: ReadonlySignal<'saving' | 'testing' | 'changing' | 'removing' | undefined>;
  /** Which key `failure` and `busy` are about; `undefined`: a new one. */
  readonly about: ReadonlySignal<string | undefined>;
  load(): Promise<void>;
  /** Says whether the key was kept. Key and secret pass through and are held by nothing. */
  save(key: string, keep: Keep, as?: SaveAs): Promise<boolean>;
  test(id: string): Promise<void>;
  rename(id: string, name: string): Promise<boolean>;
  use(id: string): Promise<boolean>;
  remove(id: string): Promise<boolean>;
  forgetFailure(): void;
}

export function createCredential(desk: Desk): CredentialStore {
  const current = signal<Credential | null | undefined>();
  const all = signal<readonly Credential[]>([]);
  const failure = signal<Failure | undefined>();
  const busy = signal<CredentialStore['busy']['value']>();
  const about = signal<string | undefined>();

  const load = async () => {
    const kept = await desk.shelf.credentials();
    batch(() => {
      all.value = kept.all;
      current.value = inUseOf(kept);
    });
  };

  const during = async (
    what: NonNullable<CredentialStore['busy']['value']>,
    id: string | undefined,
    ask: () => Promise<Outcome<unknown>>,
  ): Promise<boolean> => {
    if (busy.peek()) return false;
    busy.value = what;
    about.value = id;
    try {
      const outcome = await ask();
      failure.value = outcome.ok ? undefined : outcome.failure;
      if (outcome.ok) await load();
      return outcome.ok;
    } finally {
      busy.value = undefined;
    }
  };

  return {
    current,
    all,
    failure,
    busy,
    about,
    load,
    save: (key, keep, as = {}) =>
      during('saving', as.replaces, () => desk.ask('saveKey', { key, keep, ...as })),
    async test(id) {
      await during('testing', id, () => desk.ask('testKey', { id }));
    },
    rename: (id, name) => during('changing', id, () => desk.ask('renameKey', { id, name })),
    use: (id) => during('changing', id, () => desk.ask('useKey', { id })),
    remove: (id) => during('removing', id, () => desk.ask('removeKey', { id })),
    forgetFailure() {
      failure.value = undefined;
    },
  };
}
