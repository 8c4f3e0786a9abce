import { browser } from 'wxt/browser';
import { API_ORIGIN } from '../data-hub/address.ts';
import { refusal } from '../data-hub/refusal.ts';
import { bad, good, type Outcome } from '../failure.ts';
import type { Redirects } from '../ports.ts';
import { API_SECONDS, deadlineIn, send } from './api.ts';

/**
 * Learns where the API's 307 leads without going there (docs/decisions/0002). `fetch` with
 * `redirect: 'manual'` hides the `Location` by design; `webRequest.onHeadersReceived` shows it. The two are
 * matched by a fragment on the address, which `webRequest` sees and the wire never does.
 *
 * Must be called while the background starts: Firefox misses the first event of a listener added later.
 */
export function createRedirects(): Redirects {
  const waiting = new Map<string, (location: string | undefined) => void>();

  browser.webRequest.onHeadersReceived.addListener(
    (details) => {
      const tag = new URL(details.url).hash.slice(1);
      const location = details.responseHeaders?.find(({ name }) => name.toLowerCase() === 'location');
      waiting.get(tag)?.(location?.value);
      return undefined;
    },
    { urls: [`${API_ORIGIN}/downloads/*`], types: ['xmlhttprequest'] },
    ['responseHeaders'],
  );

  async function ask(path: string, key: string): Promise<Outcome<string | undefined>> {
    const tag = `grab-${crypto.randomUUID()}`;
    const heard = new Promise<string | undefined>((resolve) => waiting.set(tag, resolve));
    try {
      const sent = await send(`${path}#${tag}`, key, deadlineIn(API_SECONDS));
      if (!sent.ok) {
        // Chromium refuses to be led to `file:` or `data:` and then says only that the fetch failed (measured).
        const location = await within(0, heard);
        return location === undefined ? sent : good(location);
      }
      const { type, status, headers } = sent.value;
      if (type === 'opaqueredirect') return good(await within(GRACE, heard));
      // The status is what counts: an unread body would keep its connection, so it is dropped.
      await sent.value.body?.cancel();
      if (status >= 200 && status < 300) return bad({ kind: 'no-redirect' });
      // Chromium does not take a 30x without a Location for a redirect.
      if (status >= 300 && status < 400) return good(undefined);
      return bad(refusal(status, headers.get('Retry-After')));
    } finally {
      waiting.delete(tag);
    }
  }

  return { ask };
}

/** The event comes up to 228 ms after `fetch` has settled (measured, 300 at once in Firefox). Milliseconds. */
const GRACE = 3_000;

const within = <T>(milliseconds: number, promise: Promise<T>): Promise<T | undefined> =>
  Promise.race([promise, new Promise<undefined>((resolve) => setTimeout(resolve, milliseconds))]);
