/** Where files lie in storage. All percent-encoded, without a host. */
const path = (...parts: readonly string[]) => `/${parts.map(encodeURIComponent).join('/')}`;

/** The container of data packages' files is in no public evidence; this one is invented (FACTS §12). */
export const CONTAINER = 'datapackages';

/** A file of a data package. */
export function filePath(packageId: string, versionId: string, fileName: string): string {
  return path(CONTAINER, packageId, versionId, fileName);
}

/** As recorded: `/downloads/OpenTOID/2021-04/100kmSquares/CSV/osopentoid_202104_csv_hp.zip` (FACTS §5). */
export function openPath(
  productId: string,
  version: string,
  area: string,
  format: string,
  fileName: string,
): string {
  const cover =
    area.length === 2 && area !== 'GB' && area !== 'UK' && area !== 'NI' ? '100kmSquares' : `all${area}`;
  return path('downloads', productId, version, cover, format, fileName);
}

/** Invented too. */
export function picturePath(productId: string, index: string, large: boolean): string {
  return path('images', productId, `${index}${large ? '-large' : ''}.jpg`);
}
