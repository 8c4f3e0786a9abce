import { signal } from '@preact/signals';
import type { Credential, KeyName } from '../../utils/credentials/credential.ts';
import { nameAmong } from '../../utils/credentials/kept.ts';
import type { Desk } from '../desk.ts';

/** What keys are called, for pages that have no other business with them. */
export interface KeyNames {
  /** `undefined` where there is one key alone: nobody asks which. */
  named(credentialId: string): KeyName | undefined;
  load(): Promise<void>;
}

export function createKeyNames(desk: Desk): KeyNames {
  const all = signal<readonly Credential[]>([]);
  return {
    named: (credentialId) => nameAmong(all.value, credentialId),
    async load() {
      all.value = (await desk.shelf.credentials()).all;
    },
  };
}
