/** What an address of OS Data Hub is about. Ids are as the address has them, zeros and all. */
export type Page =
  | { readonly kind: 'package'; readonly packageId: string }
  | { readonly kind: 'version'; readonly packageId: string; readonly versionId: string }
  | {
      readonly kind: 'file';
      readonly packageId: string;
      readonly versionId: string;
      readonly fileName: string;
    }
  | { readonly kind: 'open-data'; readonly productId: string };

const SITE = 'osdatahub.os.uk';
const API = 'api.os.uk';

/** As long as an id may be in the catalogue (data-package.ts). */
const ID = String.raw`(\d{1,20})`;

/** Today's addresses and those of 2020 to 2024, which are still linked to (FACTS §8). */
const PACKAGE = new RegExp(`^/(?:data/)?downloads/(?:data-)?packages/${ID}(?:/.*)?$`);
const OPEN_DATA = /^\/(?:data\/)?downloads\/open\/([A-Za-z0-9_-]{1,100})(?:\/.*)?$/;
/** A file's link on the page of its package: without `versions/`, unlike the API's. */
const FILE = new RegExp(`^/api/dataPackages/${ID}/${ID}/download$`);
const OF_API = new RegExp(`^/downloads/v1/dataPackages/${ID}(?:/versions/(?:latest|${ID})(/downloads)?)?/?$`);

/** Longer names than a command takes (utils/commands.ts) are nobody's. */
const NAME_AT_MOST = 2000;

/**
 * Reads an address that comes from anywhere: a tab, a link somebody was led to. `undefined` unless it is, sign by
 * sign, one of the addresses we know: https, the host itself, no port, no credentials, digits for an id. The path is
 * compared as it is encoded, so an encoded slash is never one.
 */
export function readPage(address: string): Page | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, host, username, password, pathname, searchParams } = new URL(address);
  if (protocol !== 'https:' || username !== '' || password !== '') return undefined;
  // `host` holds the port where there is one that is not 443.
  if (host === API) return ofApi(pathname, searchParams);
  return host === SITE ? ofSite(pathname, searchParams) : undefined;
}

function ofSite(path: string, query: URLSearchParams): Page | undefined {
  const [, packageId] = PACKAGE.exec(path) ?? [];
  if (packageId !== undefined) return { kind: 'package', packageId };
  const [, productId] = OPEN_DATA.exec(path) ?? [];
  if (productId !== undefined) return { kind: 'open-data', productId };
  const [, ofPackage, versionId] = FILE.exec(path) ?? [];
  return file(ofPackage, versionId, query);
}

function ofApi(path: string, query: URLSearchParams): Page | undefined {
  const [, packageId, versionId, downloads] = OF_API.exec(path) ?? [];
  if (packageId === undefined) return undefined;
  if (downloads !== undefined) return file(packageId, versionId, query);
  // `latest` names no version: what is newest, the list says.
  return versionId === undefined ? { kind: 'package', packageId } : { kind: 'version', packageId, versionId };
}

function file(
  packageId: string | undefined,
  versionId: string | undefined,
  query: URLSearchParams,
): Page | undefined {
  const [fileName, ...others] = query.getAll('fileName');
  if (packageId === undefined || versionId === undefined) return undefined;
  if (fileName === undefined || others.length > 0 || !isName(fileName)) return undefined;
  return { kind: 'file', packageId, versionId, fileName };
}

/** A name and no way to one. Whether the version really has it, its document says. */
const isName = (text: string): boolean =>
  text.length > 0 && text.length <= NAME_AT_MOST && !/[/\\\p{Cc}]/u.test(text);
