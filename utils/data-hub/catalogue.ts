import type { GenericSchema, InferOutput } from 'valibot';
import { bad, good, type Outcome } from '../failure.ts';
import type { Api } from '../ports.ts';
import { packagesPath, productFilesPath, productPath, productsPath, versionPath } from './address.ts';
import { type DataPackage, dataPackages, type Version, version } from './data-package.ts';
import type { List } from './list.ts';
import { openFiles, type Product, product, products, type Release } from './open-data.ts';
import { readAnswer } from './read-answer.ts';
import { refusal, secretsOf } from './refusal.ts';
import { saidIn } from './said.ts';

/** The questions Trig asks the catalogue. A `credentialId` says whose limit a call counts against (ports.ts). */
export interface Catalogue {
  /** All packages of the key with their version summaries; OS has no paging. */
  packages(key: string, credentialId?: string): Promise<Outcome<List<DataPackage>>>;
  /** One version with its files. */
  version(key: string, packageId: string, versionId: string, credentialId: string): Promise<Outcome<Version>>;
  /** All OpenData products. Nothing about OpenData is asked with a key. */
  products(): Promise<Outcome<List<Product>>>;
  /** One product with its files: two calls, for no answer has both. */
  release(productId: string): Promise<Outcome<Release>>;
}

export function createCatalogue(api: Api): Catalogue {
  async function ask<Schema extends GenericSchema>(
    path: string,
    key: string | null,
    schema: Schema,
    credentialId?: string,
  ): Promise<Outcome<InferOutput<Schema>>> {
    const reply = await api.ask(path, key, credentialId);
    if (!reply.ok) return reply;
    if (reply.value.status !== 200) return bad(refusal(reply.value, key));
    const answer = readAnswer(reply.value.text, schema);
    // 200, and yet an error: gateways do that.
    if (answer.ok || answer.failure.kind !== 'unreadable') return answer;
    const said = saidIn(reply.value.text, secretsOf(key), true);
    return said ? bad({ ...answer.failure, said }) : answer;
  }

  return {
    packages: (key, credentialId) => ask(packagesPath, key, dataPackages, credentialId),
    async version(key, packageId, versionId, credentialId) {
      const answer = missing(
        'version',
        await ask(versionPath(packageId, versionId), key, version, credentialId),
      );
      // Another version's answer under this one's name would put the wrong files into its folder.
      const isOther = answer.ok && answer.value.id !== versionId;
      return isOther ? WRONG : answer;
    },
    products: () => ask(productsPath, null, products),
    async release(productId) {
      const [about, files] = await Promise.all([
        ask(productPath(productId), null, product),
        ask(productFilesPath(productId), null, openFiles),
      ]);
      if (!about.ok) return missing('product', about);
      if (!files.ok) return missing('product', files);
      const isOther = about.value.id !== productId;
      if (isOther) return WRONG;
      const { entries, flaws } = files.value;
      return good({ product: about.value, files: entries, ...(flaws && { flaws }) });
    },
  };
}

const WRONG = bad({ kind: 'unreadable', what: 'wrong-shape' });

/** A 404 says what is not there: whoever hears of it may have asked for something else. */
function missing<T>(of: 'product' | 'version', answer: Outcome<T>): Outcome<T> {
  return !answer.ok && answer.failure.kind === 'not-found' ? bad({ ...answer.failure, of }) : answer;
}
