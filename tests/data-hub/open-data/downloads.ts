import { seedOf } from '../content/blocks.ts';
import { type Content, grow } from '../content/content.ts';
import { md5Of } from '../content/digest.ts';
import { openPath } from '../storage/paths.ts';
import type { OpenProduct } from './products.ts';

/** One entry of `/products/{productId}/downloads`, with its bytes. */
export interface OpenDownload {
  readonly url: string;
  readonly format: string;
  readonly subformat?: string;
  readonly area: string;
  readonly fileName: string;
  /** In storage, percent-encoded. */
  readonly path: string;
  readonly content: Content;
}

/** Several files share area and format in this product alone (FACTS §2.7, §9). */
const LIDS_FILES = 11;

const known = new WeakMap<OpenProduct, readonly OpenDownload[]>();

/** Every area in every format; invented names after the recorded pattern (FACTS §3). */
export function downloadsOf(product: OpenProduct): readonly OpenDownload[] {
  const found = known.get(product) ?? product.areas.flatMap((area) => inArea(product, area));
  known.set(product, found);
  return found;
}

/** Fields in the recorded order (FACTS §2.7). */
export function downloadDocument({ content, url, format, subformat, area, fileName }: OpenDownload) {
  return { md5: md5Of(content), size: content.size, url, format, subformat, area, fileName };
}

function inArea(product: OpenProduct, area: string): OpenDownload[] {
  const numbers = product.id === 'LIDS' ? Array.from({ length: LIDS_FILES }, (_, i) => `_${i + 1}`) : [''];
  return product.formats.flatMap((format) =>
    numbers.map((number) => toDownload(product, area, format, number)),
  );
}

function toDownload(
  { id, version, downloadsUrl }: OpenProduct,
  area: string,
  kind: OpenProduct['formats'][number],
  number: string,
): OpenDownload {
  const { format, subformat } = kind;
  const word = `${format}${subformat ?? ''}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')
    .slice(0, 12);
  const fileName = `${id.toLowerCase().slice(0, 10)}_${word}_${area.toLowerCase()}${number}.zip`;
  const query = new URLSearchParams({ area, ...kind, ...(number && { fileName }) });
  return {
    // The API writes `redirect` without a value (FACTS §1.1).
    url: `${downloadsUrl}?${query}&redirect`,
    ...kind,
    area,
    fileName,
    path: openPath(id, version, area, format, fileName),
    content: grow(fileName, 4_000 + (seedOf(fileName) % (area === 'GB' ? 2_500_000 : 60_000))),
  };
}
