/**
 * The addresses of OS Data Hub. Trig builds every address it asks for itself: the `url` fields of an answer
 * may carry the key (seen when the key came in the query), so they are never followed.
 */

/** The one origin that is ever sent a key. */
export const API_ORIGIN = 'https://api.os.uk';

const BASE = '/downloads/v1';

export const packagesPath = `${BASE}/dataPackages`;

/** Where a version's document lies: its facts and its `downloads`. */
export const versionPath = (packageId: string, versionId: string): string =>
  `${packagesPath}/${encodeURIComponent(packageId)}/versions/${encodeURIComponent(versionId)}`;

/** Answers 307 to a signed link that lives one hour (recorded headers of 2020 and 2021). */
export const downloadPath = (packageId: string, versionId: string, fileName: string): string =>
  `${versionPath(packageId, versionId)}/downloads?fileName=${encodeURIComponent(fileName)}`;
