import { safeName } from './safe-name.ts';

/** What a path is made of. */
export interface Placed {
  readonly packageId: string;
  readonly packageName: string;
  readonly versionId: string;
  /** `YYYY-MM-DD` */
  readonly createdOn: string;
  /** As it is to be on disk (`distinct-names.ts`). */
  readonly name: string;
}

const ROOT = 'OS Data Hub';

const PACKAGE_BYTES = 48;

/**
 * Where a file is wanted, relative to the browser's downloads folder:
 * `OS Data Hub/<package> (<id>)/<day> (<version id>)/<file>`.
 *
 * The ids carry the uniqueness: package names repeat, and `ABFLGB_CSV.zip` is in every version of its package.
 */
export const destination = (placed: Placed): string => `${folderOf(placed)}/${placed.name}`;

/** The folder of a version. */
export const folderOf = ({ packageId, packageName, versionId, createdOn }: Omit<Placed, 'name'>): string =>
  `${ROOT}/${safeName(packageName, PACKAGE_BYTES)} (${packageId})/${createdOn} (${versionId})`;

/** True when the path the browser used ends as wanted, whatever its separators. */
export const landedAs = (wanted: string, absolute: string): boolean =>
  absolute.replaceAll('\\', '/').endsWith(`/${wanted}`);
