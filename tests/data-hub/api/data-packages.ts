import { type Answer, json, notFound, redirect } from '../answer.ts';
import type { Shelves } from '../catalogue/catalogue.ts';
import type { PackageSpec } from '../catalogue/spec.ts';
import { filePath } from '../storage/paths.ts';
import type { Caller } from './caller.ts';
import { packageDocument, summaries, versionDocument } from './documents.ts';
import { createLinks, type Links } from './links.ts';

interface Means {
  readonly catalogue: Shelves;
  /** A signed link to a path of storage. */
  sign(path: string): string;
}

/** Answers `/dataPackages…`; `parts` come after that word (FACTS §1.2). Undefined: no such endpoint. */
export function answerDataPackages(
  parts: readonly string[],
  query: URLSearchParams,
  { account, echo }: Caller,
  means: Means,
): Answer | undefined {
  const { catalogue } = means;
  const links = createLinks(echo);
  const [packageId, versionsWord, versionId, downloadsWord, ...more] = parts;
  if (packageId === undefined) {
    return json(catalogue.packagesOf(account).map((spec) => packageDocument(spec, links)));
  }
  if (more.length > 0 || (versionsWord ?? 'versions') !== 'versions') return undefined;
  if ((downloadsWord ?? 'downloads') !== 'downloads') return undefined;

  const spec = catalogue.find(packageId, account);
  if (!spec) return missing('No data package was found with this id.', links);
  if (versionsWord === undefined) return json(packageDocument(spec, links));
  if (versionId === undefined) return json(summaries(spec, links));
  if (downloadsWord) return file(spec, versionId, query.get('fileName'), links, means);

  // `latest` is documented for this path alone, not for `/downloads` (FACTS §1.2, §11.4).
  const version =
    versionId === 'latest' ? spec.versions[0] : spec.versions.find(({ id }) => id === versionId);
  if (!version) return missing('No data package version was found with this id.', links);
  return json(versionDocument(spec, version, catalogue.files(packageId, version.id), links));
}

function missing(message: string, links: Links): Answer {
  return notFound(message, { dataPackagesUrl: links.packages() });
}

/** 400 and 404 are inferred (FACTS §1.2). */
function file(
  { id: packageId }: PackageSpec,
  versionId: string,
  fileName: string | null,
  links: Links,
  { catalogue, sign }: Means,
): Answer {
  if (!fileName) return json({ message: "Required parameter 'fileName' is not present." }, 400);
  return catalogue.file(packageId, versionId, fileName)
    ? redirect(sign(filePath(packageId, versionId, fileName)))
    : missing('No file was found with this name in this data package version.', links);
}
