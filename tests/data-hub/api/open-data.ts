import { type Answer, json, notFound, redirect } from '../answer.ts';
import { BASE_URL } from '../hosts.ts';
import { downloadDocument, downloadsOf, type OpenDownload } from '../open-data/downloads.ts';
import { type OpenProduct, PRODUCTS } from '../open-data/products.ts';
import { isOn } from '../request.ts';
import { picturePath } from '../storage/paths.ts';

const FILTERS = ['fileName', 'format', 'subformat', 'area'] as const;

/** Answers `/products…`; no key is asked for (FACTS §1.1). Undefined: no such endpoint. */
export function answerOpenData(
  parts: readonly string[],
  query: URLSearchParams,
  sign: (path: string) => string,
): Answer | undefined {
  const [productId, word, index, ...more] = parts;
  if (productId === undefined) return json(isOn(query.get('expanded')) ? PRODUCTS : PRODUCTS.map(short));
  const product = PRODUCTS.find(({ id }) => id === productId);
  if (!product) {
    return notFound('No product was found with this id.', { downloadCatalogueUrl: `${BASE_URL}/products` });
  }
  if (word === undefined) return json(product);
  if (word === 'downloads' && index === undefined) return downloads(product, query, sign);
  if (word !== 'images' || index === undefined || more.length > 0) return undefined;
  return /^\d+$/.test(index) && Number(index) < product.imageCount
    ? redirect(sign(picturePath(productId, index, isOn(query.get('large')))))
    : notFound('No image was found with this index.', { productUrl: product.url });
}

function short({ id, name, description, version, url }: OpenProduct) {
  return { id, name, description, version, url };
}

function downloads(product: OpenProduct, query: URLSearchParams, sign: (path: string) => string): Answer {
  // Exact, and all of them at once (FACTS §11.1).
  const fits = (one: OpenDownload) =>
    FILTERS.every((name) => !query.has(name) || query.get(name) === one[name]);
  const found = downloadsOf(product).filter(fits);
  const list = found.map(downloadDocument);
  const [only] = found;
  // With none or several the list comes, redirect or not (FACTS §1.1).
  return only && found.length === 1 && isOn(query.get('redirect'))
    ? redirect(sign(only.path), list[0])
    : json(list);
}
