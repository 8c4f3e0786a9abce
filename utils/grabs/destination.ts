import type { DataPackage, VersionSummary } from '../data-hub/data-package.ts';
import type { Product } from '../data-hub/open-data.ts';
import { check, isProblem } from '../folders/check.ts';
import { factsOf } from '../folders/facts-of.ts';
import { place } from '../folders/place.ts';
import { forProduct, productFacts } from '../folders/product.ts';
import { DEFAULT_TEMPLATE, type Template } from '../folders/template.ts';

/** Where a file is wanted, by its name on disk (`distinct-names.ts`). */
export type Destination = (name: string) => string;

interface Circumstances {
  readonly template: string;
  /** Every data package of the account, as it was last listed. */
  readonly packages: readonly DataPackage[];
  /** The number of the version among the updates of its package, where it is caught up. */
  readonly turn?: number | undefined;
}

/** Of the files of a version. */
export function destinations(
  dataPackage: DataPackage,
  version: VersionSummary,
  { template, packages, turn }: Circumstances,
): Destination {
  const parts = partsOf(template);
  const facts = { ...factsOf(dataPackage, version, packages), ...(turn !== undefined && { turn }) };
  return (name) => place(parts, { ...facts, name });
}

/** Of the files of an OpenData product's newest release. */
export function productDestinations(product: Product, template: string): Destination {
  const parts = forProduct(partsOf(template));
  const facts = productFacts(product, parts);
  return (name) => place(parts, { ...facts, name });
}

/** What does not hold is not followed, wherever it came from. */
function partsOf(template: string): Template {
  const checked = check(template);
  return isProblem(checked) ? partsOf(DEFAULT_TEMPLATE) : checked;
}

/** The deepest folder that holds all these paths; `''` for the downloads folder itself. */
export function sharedFolder(paths: readonly string[]): string {
  const [first = [], ...others] = [...new Set(paths.map(folderOf))].map((folder) => folder.split('/'));
  const apart = first.findIndex((part, index) => others.some((other) => other[index] !== part));
  return (apart < 0 ? first : first.slice(0, apart)).join('/');
}

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
