import type { OpenDataFilter } from './open-data.ts';

/**
 * The addresses of OS Data Hub. Trig builds every address it asks for itself: the `url` fields of an answer
 * may carry the key (seen when the key came in the query), so they are never followed.
 */

/** The one origin that is ever sent a key, a secret or a token. */
export const API_ORIGIN = 'https://api.os.uk';

const BASE = '/downloads/v1';

/** All OpenData products, each with its areas and formats (FACTS §1.1). */
export const productsPath = `${BASE}/products?expanded`;

export const isOpenDataPath = (path: string): boolean => path.startsWith(`${BASE}/products`);

export const productPath = (productId: string): string => `${BASE}/products/${encodeURIComponent(productId)}`;

export const productFilesPath = (productId: string): string => `${productPath(productId)}/downloads`;

/**
 * Answers 307 only when exactly one file fits, so all that is known of it is said; written as the API writes it in
 * its own addresses: form encoding, and `redirect` without a value.
 */
export function openDownloadPath(
  productId: string,
  { fileName, area, format, subformat }: OpenDataFilter,
): string {
  const filter = new URLSearchParams({ area, format, subformat: subformat ?? '', fileName });
  for (const [name, value] of [...filter]) if (value === '') filter.delete(name);
  return `${productFilesPath(productId)}?${filter}&redirect`;
}

/** Where a project's key and secret are given for a token (FACTS §4). */
export const tokenPath = '/oauth2/token/v1';

export const packagesPath = `${BASE}/dataPackages`;

/** Where a version's document lies: its facts and its `downloads`. */
export const versionPath = (packageId: string, versionId: string): string =>
  `${packagesPath}/${encodeURIComponent(packageId)}/versions/${encodeURIComponent(versionId)}`;

/** Answers 307 to a signed link that lives one hour (recorded headers of 2020 and 2021). */
export const downloadPath = (packageId: string, versionId: string, fileName: string): string =>
  `${versionPath(packageId, versionId)}/downloads?fileName=${encodeURIComponent(fileName)}`;
