import { browser } from 'wxt/browser';
import type { Pass } from '../credentials/pass.ts';
import { API_ORIGIN, isOpenDataPath, tokenPath } from '../data-hub/address.ts';
import { elapsed } from '../elapsed.ts';
import { bad, type Failure, good, type Outcome } from '../failure.ts';
import type { Api, Reply } from '../ports.ts';
import { readText } from './read-text.ts';

/**
 * The one door through which a credential leaves this machine: as a header, to `https://api.os.uk`, never along a
 * redirect. Following one would carry the header `key` to the storage host (measured in both browsers), so redirects
 * are left unfollowed here, for the catalogue too.
 */
export function createApi(): Api<Pass> {
  return {
    async ask(path, pass) {
      const deadline = deadlineIn(API_SECONDS);
      const sent = await send(path, pass, deadline);
      if (!sent.ok) return sent;
      const response = sent.value;
      if (response.type === 'opaqueredirect') return bad({ kind: 'unexpected-status', status: 307 });
      try {
        const text = await readText(response, ANSWER_BYTES);
        if (text === undefined) return bad({ kind: 'unreadable', what: 'too-large' });
        return good({ ...headOf(response), text });
      } catch {
        return bad(await whyNot(deadline));
      }
    },
  };
}

/** What counts of an answer beside its text. */
export const headOf = ({ status, headers }: Response): Omit<Reply, 'text'> => ({
  status,
  retryAfter: headers.get('Retry-After'),
  date: headers.get('Date'),
});

/** Firefox ends the background at 30 s even with a request pending (measured): give up before that. */
export const API_SECONDS = 20;

/** A list of 10,000 files has 3 MB, the longest that was recorded 304 kB (FACTS §1.2). */
const ANSWER_BYTES = 50_000_000;

export const deadlineIn = (seconds: number): AbortSignal => AbortSignal.timeout(seconds * 1000);

/**
 * Sends one GET, or the POST that asks for a token. The answer may be any status or an unfollowed redirect.
 *
 * @param pass null for OpenData alone, which never sees one; key and secret together (Basic) for a token alone
 */
export async function send(
  path: string,
  pass: Pass | null,
  deadline: AbortSignal,
): Promise<Outcome<Response>> {
  const address = new URL(path, API_ORIGIN);
  if (address.origin !== API_ORIGIN) throw new Error('A credential is for the API alone.');
  if (isOpenDataPath(address.pathname) !== (pass === null))
    throw new Error('OpenData is asked for without a key.');
  const isForToken = address.pathname === tokenPath;
  if (isForToken !== (pass?.value.startsWith('Basic ') === true))
    throw new Error('A secret is for the token endpoint alone.');
  try {
    const response = await fetch(address, {
      ...(isForToken && { method: 'POST', body: new URLSearchParams({ grant_type: 'client_credentials' }) }),
      headers: pass === null ? {} : { [pass.header]: pass.value },
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
  const isHeldBack = trouble !== undefined && elapsed(trouble.at, Date.now()) < HELD_BACK;
  return isHeldBack ? { kind: 'service-down', status: trouble?.status ?? 0 } : { kind: 'unreachable' };
}

/**
 * After some 5xx answers Chromium holds an extension's next requests back for a while: they fail without
 * reaching the server, and no event tells why (measured: Chromium 156, four of seven). What OS said last is
 * then still the truth.
 */
let trouble: { readonly status: number; readonly at: number } | undefined;

const HELD_BACK = 60_000;
