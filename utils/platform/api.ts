import { browser } from 'wxt/browser';
import { API_ORIGIN, isOpenDataPath } from '../data-hub/address.ts';
import { bad, type Failure, good, type Outcome } from '../failure.ts';
import type { Api } from '../ports.ts';
import { readText } from './read-text.ts';

/**
 * The one door through which a key leaves this machine: as the header `key`, to `https://api.os.uk`, never
 * along a redirect. Following one would carry the key to the storage host (measured in both browsers), so
 * redirects are left unfollowed here, for the catalogue too.
 */
export function createApi(): Api {
  return {
    async ask(path, key) {
      const deadline = deadlineIn(API_SECONDS);
      const sent = await send(path, key, deadline);
      if (!sent.ok) return sent;
      const response = sent.value;
      if (response.type === 'opaqueredirect') return bad({ kind: 'unexpected-status', status: 307 });
      try {
        const text = await readText(response, ANSWER_BYTES);
        if (text === undefined) return bad({ kind: 'unreadable', what: 'too-large' });
        return good({ status: response.status, text, retryAfter: response.headers.get('Retry-After') });
      } catch {
        return bad(await whyNot(deadline));
      }
    },
  };
}

/** Firefox ends the background at 30 s even with a request pending (measured): give up before that. */
export const API_SECONDS = 20;

/** A list of 10,000 files has 3 MB, the longest that was recorded 304 kB (FACTS §1.2). */
const ANSWER_BYTES = 50_000_000;

export const deadlineIn = (seconds: number): AbortSignal => AbortSignal.timeout(seconds * 1000);

/**
 * Sends one GET, with the key where there is one. The answer may be any status or an unfollowed redirect.
 *
 * @param key null for OpenData alone, which never sees one
 */
export async function send(
  path: string,
  key: string | null,
  deadline: AbortSignal,
): Promise<Outcome<Response>> {
  const address = new URL(path, API_ORIGIN);
  if (address.origin !== API_ORIGIN) throw new Error('The key is for the API alone.');
  if (isOpenDataPath(address.pathname) !== (key === null))
    throw new Error('OpenData is asked for without a key.');
  try {
    const response = await fetch(address, {
      headers: key === null ? {} : { key },
      redirect: 'manual',
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: deadline,
    });
    trouble = response.status >= 500 ? { status: response.status, at: Date.now() } : undefined;
    return good(response);
  } catch {
    return bad(await whyNot(deadline));
  }
}

/** `fetch` says only that it failed; what it was has to be asked elsewhere. */
async function whyNot(deadline: AbortSignal): Promise<Failure> {
  if (deadline.aborted) return { kind: 'timed-out', seconds: API_SECONDS };
  if (!navigator.onLine) return { kind: 'offline' };
  const permitted = await browser.permissions.contains({ origins: [`${API_ORIGIN}/*`] });
  if (!permitted) return { kind: 'no-permission' };
  const isHeldBack = trouble !== undefined && Date.now() - trouble.at < HELD_BACK;
  return isHeldBack ? { kind: 'service-down', status: trouble?.status ?? 0 } : { kind: 'unreachable' };
}

/**
 * After some 5xx answers Chromium holds an extension's next requests back for a while: they fail without
 * reaching the server, and no event tells why (measured: Chromium 156, four of seven). What OS said last is
 * then still the truth.
 */
let trouble: { readonly status: number; readonly at: number } | undefined;

const HELD_BACK = 60_000;
