import type { Product } from '../data-hub/open-data.ts';
import { safeName } from '../grabs/safe-name.ts';
import type { Facts } from './facts.ts';
import { type Template, tokensOf } from './template.ts';
import { TOKENS, type Token } from './tokens.ts';

/**
 * A template as an OpenData product fills it in. It has no day and no ids of versions, only the name of its release
 * (FACTS §2.6), which stands where a template has them, once.
 */
export function forProduct(template: Template): Template {
  const standIn = (['product-version', 'date', 'version'] as const).find((token) =>
    tokensOf(template).includes(token),
  );
  return template.map((part) =>
    part.map((piece) =>
      piece.kind === 'token' && piece.token === standIn ? { kind: 'token', token: 'product-version' } : piece,
    ),
  );
}

/**
 * Its name, and its id where the template asks for that alone or the name would have to be changed or cut:
 * `OS Open Roads`, but `Radon_Indicative_Atlas`. A data package's folder has digits with it, so the two never meet.
 */
export function productFacts(
  { id, name, version }: Pick<Product, 'id' | 'name' | 'version'>,
  template: Template,
): Omit<Facts, 'name'> {
  const isPlain = safeName(name, TOKENS.package.most) === name;
  const isNamed = tokensOf(template).some((token) => NAMES.has(token));
  return {
    packageName: isPlain ? name : id,
    productName: isPlain ? name : id,
    ...(!isNamed && { packageId: id }),
    // Without one, the next release would overwrite this one.
    productVersion: /[\p{L}\p{N}]/u.test(version) ? version : 'newest',
  };
}

const NAMES: ReadonlySet<Token> = new Set(['package', 'product']);
