import { type ReadonlySignal, signal } from '@preact/signals';
import type { Credential, Keep } from '../../utils/credentials/credential.ts';
import type { Failure, Outcome } from '../../utils/failure.ts';
import type { Desk } from '../desk.ts';

export interface CredentialStore {
  /** `undefined` until it was read; `null` when there is no key. */
  readonly current: ReadonlySignal<Credential | null | undefined>;
  /** Why the key could not be saved, tested or removed. */
  readonly failure: ReadonlySignal<Failure | undefined>;
  readonly busy: ReadonlySignal<'saving' | 'testing' | 'removing' | undefined>;
  load(): Promise<void>;
  /** Says whether the key was kept. Key and secret pass through and are held by nothing. */
  save(key: string, keep: Keep, secret?: string): Promise<boolean>;
  test(): Promise<void>;
  remove(): Promise<boolean>;
  forgetFailure(): void;
}

export function createCredential(desk: Desk): CredentialStore {
  const current = signal<Credential | null | undefined>();
  const failure = signal<Failure | undefined>();
  const busy = signal<'saving' | 'testing' | 'removing' | undefined>();

  const take = (outcome: Outcome<Credential | null>): boolean => {
    failure.value = outcome.ok ? undefined : outcome.failure;
    if (outcome.ok) current.value = outcome.value;
    return outcome.ok;
  };

  const during = async (
    what: 'saving' | 'testing' | 'removing',
    ask: () => Promise<Outcome<Credential | null>>,
  ): Promise<boolean> => {
    if (busy.value) return false;
    busy.value = what;
    const taken = take(await ask());
    busy.value = undefined;
    return taken;
  };

  return {
    current,
    failure,
    busy,
    async load() {
      current.value = await desk.shelf.credential();
    },
    save: (key, keep, secret) =>
      during('saving', () => desk.ask('saveKey', { key, keep, ...(secret !== undefined && { secret }) })),
    async test() {
      await during('testing', () => desk.ask('testKey', {}));
    },
    remove: () => during('removing', () => desk.ask('removeKey', {})),
    forgetFailure() {
      failure.value = undefined;
    },
  };
}
