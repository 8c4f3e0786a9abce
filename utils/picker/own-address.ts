/** What the picker is asked for in its own address, when it is opened in a tab. */
export type Asked =
  | { readonly kind: 'package'; readonly packageId: string }
  | { readonly kind: 'search'; readonly query: string };

const QUERY_AT_MOST = 200;

/** The part behind `#`: nothing of it ever leaves the browser. */
export const hashOf = (asked: Asked): string =>
  asked.kind === 'package'
    ? `#package=${asked.packageId}`
    : `#search=${encodeURIComponent(asked.query.slice(0, QUERY_AT_MOST))}`;

/** Anybody may type it: what is not of that shape asks for nothing. */
export function readHash(hash: string): Asked | undefined {
  const asked = new URLSearchParams(hash.replace(/^#/, ''));
  const packageId = asked.get('package');
  if (packageId !== null) return /^\d{1,20}$/.test(packageId) ? { kind: 'package', packageId } : undefined;
  if (asked.has('news')) return { kind: 'search', query: '' };
  const query = asked.get('search');
  return query ? { kind: 'search', query: query.slice(0, QUERY_AT_MOST) } : undefined;
}
