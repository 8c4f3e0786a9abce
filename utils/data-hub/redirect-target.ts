import type { Failure, UnsafeTarget } from '../failure.ts';
import { API_ORIGIN } from './address.ts';

/** Where a 307 leads: to a link the browser may have, to a host the person has to know, or nowhere. */
export type Target =
  | { readonly kind: 'link'; readonly link: string }
  | { readonly kind: 'unknown-host'; readonly host: string }
  | { readonly kind: 'refused'; readonly failure: Failure };

/**
 * Judges a `Location`. Seen: Azure Blob storage with a signature that lives an hour. The storage of data
 * packages is in no public evidence, so other hosts are possible, and the person decides on them.
 *
 * Chromium downloads `file:` links for an unpacked extension (measured), hence the strictness.
 *
 * @param location the header as sent; may be relative
 * @param from the address that answered with it
 * @param allowed hosts the person has said yes to
 */
export function judgeTarget(
  location: string | undefined,
  from: string,
  allowed: ReadonlySet<string>,
): Target {
  if (!location) return refuse({ kind: 'redirect-without-target' });
  if (!URL.canParse(location, from)) return unsafe('not-a-link');
  const target = new URL(location, from);
  target.hash = '';
  if (target.protocol !== 'https:') return unsafe('not-https');
  if (target.username || target.password) return unsafe('credentials');
  if (target.origin === API_ORIGIN) return refuse({ kind: 'redirect-loop' });
  if (isAddressLiteral(target.hostname)) return unsafe('address-literal');
  if (isLocalName(target.hostname)) return unsafe('local-name');
  if (!isKnown(target) && !allowed.has(target.host)) return { kind: 'unknown-host', host: target.host };
  return { kind: 'link', link: target.href };
}

const refuse = (failure: Failure): Target => ({ kind: 'refused', failure });

const unsafe = (why: UnsafeTarget): Target => refuse({ kind: 'unsafe-target', why });

/** `URL` has already turned `0x7f.1` and `2130706433` into dotted form, so four numbers say it all. */
const isAddressLiteral = (host: string): boolean => host.startsWith('[') || /^[\d.]+$/.test(host);

const isLocalName = (host: string): boolean =>
  !host.replace(/\.$/, '').includes('.') ||
  /\.(?:localhost|local|internal|intranet|lan|home|corp|home\.arpa)\.?$/.test(host);

const isKnown = ({ hostname, port }: URL): boolean =>
  port === '' && (hostname.endsWith('.blob.core.windows.net') || hostname.endsWith('.os.uk'));
