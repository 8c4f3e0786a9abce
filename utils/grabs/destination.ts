import { safeFileName, safeName } from './safe-name.ts';

/** What a path is made of. */
export interface Placed {
  readonly packageId: string;
  readonly packageName: string;
  readonly versionId: string;
  /** `YYYY-MM-DD` */
  readonly createdOn: string;
  readonly fileName: string;
}

const ROOT = 'OS Data Hub';

/** Together with the ids at most about 200 characters, so that Windows' 260 leave room for the home folder. */
const PACKAGE_BYTES = 48;
const FILE_BYTES = 100;

/**
 * Where a file is wanted, relative to the browser's downloads folder:
 * `OS Data Hub/<package> (<id>)/<day> (<version id>)/<file>`.
 *
 * The ids carry the uniqueness: package names repeat, and `ABFLGB_CSV.zip` is in every version of its package.
 */
export function destination(placed: Placed): string {
  const name = safeName(placed.packageName, PACKAGE_BYTES);
  return [
    ROOT,
    `${name} (${placed.packageId})`,
    `${placed.createdOn} (${placed.versionId})`,
    safeFileName(placed.fileName, FILE_BYTES),
  ].join('/');
}

/** True when the path the browser used ends as wanted, whatever its separators. */
export const landedAs = (wanted: string, absolute: string): boolean =>
  absolute.replaceAll('\\', '/').endsWith(`/${wanted}`);
