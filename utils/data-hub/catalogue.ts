import type { GenericSchema, InferOutput } from 'valibot';
import type { Outcome } from '../failure.ts';
import { bad } from '../failure.ts';
import type { Api } from '../ports.ts';
import { packagesPath, versionPath } from './address.ts';
import { type DataPackage, dataPackages, type Version, version } from './data-package.ts';
import { readAnswer } from './read-answer.ts';
import { refusal } from './refusal.ts';

/** The questions Trig asks the catalogue. */
export interface Catalogue {
  /** All packages of the key with their version summaries; OS has no paging. */
  packages(key: string): Promise<Outcome<readonly DataPackage[]>>;
  /** One version with its files. */
  version(key: string, packageId: string, versionId: string): Promise<Outcome<Version>>;
}

export function createCatalogue(api: Api): Catalogue {
  async function ask<Schema extends GenericSchema>(
    path: string,
    key: string,
    schema: Schema,
  ): Promise<Outcome<InferOutput<Schema>>> {
    const reply = await api.ask(path, key);
    if (!reply.ok) return reply;
    const { status, text, retryAfter } = reply.value;
    return status === 200 ? readAnswer(text, schema) : bad(refusal(status, retryAfter));
  }

  return {
    packages: (key) => ask(packagesPath, key, dataPackages),
    async version(key, packageId, versionId) {
      const answer = await ask(versionPath(packageId, versionId), key, version);
      // Another version's answer under this one's name would put the wrong files into its folder.
      const isOther = answer.ok && answer.value.id !== versionId;
      return isOther ? bad({ kind: 'unreadable', what: 'wrong-shape' }) : answer;
    },
  };
}
