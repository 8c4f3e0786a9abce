import type { IncomingMessage } from 'node:http';

/** A request, read once. */
export interface HubRequest {
  readonly method: string;
  /** The `Host` header in lower case, without a port. */
  readonly host: string;
  /** Percent-encoded, without the query. */
  readonly path: string;
  /** The path between slashes, decoded part by part, so that `%2F` stays within a name. */
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
  /** Path and query as they came. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

export function readRequest(message: IncomingMessage): HubRequest {
  const url = message.url ?? '/';
  const [path = '/', ...rest] = url.split('?');
  return {
    method: message.method ?? 'GET',
    host: (message.headers.host ?? '').replace(/:\d+$/, '').toLowerCase(),
    path,
    parts: path.split('/').slice(1).map(decode),
    query: new URLSearchParams(rest.join('?')),
    url,
    headers: flat(message.headers),
  };
}

/** A parameter that may be empty: `?expanded`, `?expanded=true` (FACTS §1.1). */
export function isOn(value: string | null): boolean {
  return value !== null && value !== 'false';
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function flat(headers: IncomingMessage['headers']): Record<string, string> {
  const pairs = Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')] as const);
  return Object.fromEntries(pairs);
}
