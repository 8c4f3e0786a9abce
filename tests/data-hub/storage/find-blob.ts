import type { Shelves } from '../catalogue/catalogue.ts';
import type { Content } from '../content/content.ts';
import { downloadsOf } from '../open-data/downloads.ts';
import { PICTURE } from '../open-data/picture.ts';
import { PRODUCTS } from '../open-data/products.ts';
import type { HubRequest } from '../request.ts';
import { CONTAINER } from './paths.ts';

/** A file in storage. */
export interface Blob {
  readonly content: Content;
  /** `YYYY-MM-DD` */
  readonly createdOn: string;
}

/** What lies at a path; the host does not matter. */
export function findBlob({ path, parts }: HubRequest, catalogue: Shelves): Blob | undefined {
  const [container, ...rest] = parts;
  if (container === CONTAINER) return packageFile(rest, catalogue);
  const product = PRODUCTS.find(({ id }) => id === rest[0]);
  if (!product) return undefined;
  if (container === 'images') return { content: PICTURE, createdOn: '2026-01-01' };
  const found = container === 'downloads' && downloadsOf(product).find((one) => one.path === path);
  return found ? { content: found.content, createdOn: '2026-10-01' } : undefined;
}

function packageFile(rest: readonly string[], catalogue: Shelves): Blob | undefined {
  const [packageId = '', versionId = '', fileName = ''] = rest;
  const version = catalogue.find(packageId)?.versions.find(({ id }) => id === versionId);
  const file = catalogue.file(packageId, versionId, fileName);
  return file && version && { content: file.content, createdOn: version.createdOn };
}
