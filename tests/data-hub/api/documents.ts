import type { HubFile } from '../catalogue/open-version.ts';
import type { PackageSpec, VersionSpec } from '../catalogue/spec.ts';
import type { Links } from './links.ts';

/** FACTS §2.1 */
export function packageDocument(spec: PackageSpec, links: Links) {
  const { id, name, createdOn, productId, productName } = spec;
  const versions = summaries(spec, links);
  return { id, name, url: links.package(id), createdOn, productId, productName, versions };
}

/** Of the versions that lists show. */
export const summaries = ({ id, versions }: PackageSpec, links: Links) =>
  versions.filter(({ unlisted }) => !unlisted).map((version) => summary(id, version, links));

/** Without `dataPackageUrl`, though it is documented: the recorded ones have none (FACTS §2.2). */
function summary(packageId: string, version: VersionSpec, links: Links) {
  const { id, createdOn, reason, supplyType, productVersion, format } = version;
  const url = links.version(packageId, id);
  return { id, url, createdOn, reason, supplyType, productVersion, format };
}

/** Fields in the recorded order; links to neighbours are missing at the ends (FACTS §2.3). */
export function versionDocument(
  { id: packageId, versions }: PackageSpec,
  version: VersionSpec,
  files: readonly HubFile[],
  links: Links,
) {
  const at = versions.indexOf(version);
  const previous = versions[at + 1];
  const next = versions[at - 1];
  return {
    ...summary(packageId, version, links),
    dataPackageUrl: links.package(packageId),
    ...(previous && { previousVersionUrl: links.version(packageId, previous.id) }),
    ...(next && { nextVersionUrl: links.version(packageId, next.id) }),
    downloads: files.map(({ fileName, listedSize, listedMd5 }) => ({
      fileName,
      url: links.file(packageId, version.id, fileName),
      // `JSON.stringify` leaves out what is undefined.
      size: listedSize(),
      md5: listedMd5(),
    })),
  };
}
