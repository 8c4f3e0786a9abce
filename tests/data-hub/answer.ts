import { type Content, keep } from './content/content.ts';
import { BASE_URL } from './hosts.ts';

type Headers = Readonly<Record<string, string>>;

/** An answer before it is sent: bytes `from` to `to` of its content, by default all of it. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly content: Content;
  readonly from?: number;
  readonly to?: number;
}

/** Recorded on the 307 (FACTS §5) and sent on every answer of the API here. */
const GUARDED = {
  'cache-control': 'no-cache, no-store, max-age=0, must-revalidate',
  pragma: 'no-cache',
  expires: '0',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-xss-protection': '1 ; mode=block',
  'referrer-policy': 'no-referrer',
} as const;

/** `key` and `authorization` are missing, so header auth from a web page fails its preflight (FACTS §5, §11.9). */
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'origin, x-requested-with, accept',
  'access-control-max-age': '3628800',
  'access-control-allow-methods': 'GET',
} as const;

/** Anything the API may send. */
export function answer(status: number, type: string, body: string, headers: Headers = {}): Answer {
  return { status, headers: { 'content-type': type, ...GUARDED, ...CORS, ...headers }, content: keep(body) };
}

export function json(body: unknown, status = 200, headers: Headers = {}): Answer {
  return answer(status, 'application/json;charset=UTF-8', JSON.stringify(body), headers);
}

/** 307; its body is empty (2020) or the one download (2021, FACTS §5). */
export function redirect(location: string | undefined, body?: unknown): Answer {
  const text = body === undefined ? '' : JSON.stringify(body);
  return answer(307, 'application/json;charset=UTF-8', text, location === undefined ? {} : { location });
}

/** The documented body of a missing or wrong key (FACTS §6). */
export const unauthorised = json({ message: 'Invalid APIKey' }, 401);

/** `links` as documented: `dataPackagesUrl`, `downloadCatalogueUrl`, `productUrl`, `productDownloadsUrl` (FACTS §6). */
export function notFound(message: string, links: Headers = {}): Answer {
  return json({ message, ...links }, 404);
}

/** The body every Apigee gateway gives; inferred for this API (FACTS §6). */
export function gatewayFault(status: number, faultstring: string, errorcode: string): Answer {
  return json({ fault: { faultstring, detail: { errorcode } } }, status);
}

/** What unknown paths get, with 200 (FACTS §0.10). The wording is ours, the surprise is theirs. */
export const landing = json({
  name: 'OS APIs',
  links: [
    { rel: 'downloads', href: BASE_URL },
    { rel: 'documentation', href: 'https://docs.os.uk/os-apis' },
  ],
});
