import { safeName } from './safe-name.ts';

/** What a path is made of. */
export interface Placed {
  readonly packageId: string;
  readonly packageName: string;
  readonly versionId: string;
  /** `YYYY-MM-DD`; empty of OpenData. */
  readonly createdOn: string;
  /** As it is to be on disk (`distinct-names.ts`). */
  readonly name: string;
}

const ROOT = 'OS Data Hub';

const PACKAGE_BYTES = 48;

/**
 * Where a file is wanted, relative to the browser's downloads folder:
 * `OS Data Hub/<package> (<id>)/<day> (<version id>)/<file>`, of OpenData `OS Data Hub/<product>/<release>/<file>`.
 *
 * The ids carry the uniqueness: package names repeat, and `ABFLGB_CSV.zip` is in every version of its package.
 */
export const destination = (placed: Placed): string => `${folderOf(placed)}/${placed.name}`;

/** The folder of a version. */
export const folderOf = ({ packageId, packageName, versionId, createdOn }: Omit<Placed, 'name'>): string =>
  createdOn === ''
    ? `${ROOT}/${productFolder(packageId, packageName)}/${safeName(versionId, PACKAGE_BYTES)}`
    : `${ROOT}/${safeName(packageName, PACKAGE_BYTES)} (${packageId})/${createdOn} (${versionId})`;

/**
 * An OpenData product's name, and its id where the name would have to be changed or cut: `OS Open Roads`, but
 * `Radon_Indicative_Atlas`. A data package's folder ends with its id, so the two never meet.
 */
const productFolder = (productId: string, name: string): string =>
  safeName(name, PACKAGE_BYTES) === name ? name : safeName(productId, PACKAGE_BYTES);

/** True when the path the browser used ends as wanted, whatever its separators. */
export const landedAs = (wanted: string, absolute: string): boolean =>
  absolute.replaceAll('\\', '/').endsWith(`/${wanted}`);
