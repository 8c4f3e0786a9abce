import type { Shelf } from '../catalogue.ts';
import { bad, good, type Outcome } from '../failure.ts';
import type { Clock, Publish, Vault } from '../ports.ts';
import type { Catalogue } from './catalogue.ts';
import type { Version } from './data-package.ts';

/** Versions with their files: from the shelf, or asked of OS and put there. */
export interface Versions {
  /** Asks OS. */
  refresh(credentialId: string, packageId: string, versionId: string): Promise<Outcome<Version>>;
  /** What lies on the shelf, or else what OS says. */
  get(credentialId: string, packageId: string, versionId: string): Promise<Outcome<Version>>;
}

interface VersionsPorts {
  readonly catalogue: Pick<Catalogue, 'version'>;
  readonly shelf: Pick<Shelf, 'version' | 'putVersion' | 'putGone'>;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly publish: Publish;
}

export function createVersions({ catalogue, shelf, vault, clock, publish }: VersionsPorts): Versions {
  async function refresh(...asked: Parameters<Versions['refresh']>): Promise<Outcome<Version>> {
    const [credentialId, packageId, versionId] = asked;
    const key = await vault.read(credentialId);
    if (key === undefined) return bad({ kind: 'no-key' });
    const answer = await catalogue.version(key, packageId, versionId, credentialId);
    if (!answer.ok) {
      if (answer.failure.kind === 'not-found') await shelf.putGone(credentialId, packageId, versionId);
      return answer;
    }
    await shelf.putVersion(credentialId, packageId, { value: answer.value, at: clock.now() });
    publish('version');
    return answer;
  }

  return {
    refresh,
    async get(...asked) {
      const shelved = await shelf.version(...asked);
      return shelved ? good(shelved.value) : refresh(...asked);
    },
  };
}
