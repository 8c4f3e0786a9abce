import { browser } from 'wxt/browser';
import { API_ORIGIN } from '../data-hub/address.ts';

/** What `webRequest` sees of an answer that `fetch` hides. */
export type Heard =
  | { readonly kind: 'headers'; readonly location: string | undefined }
  /** The browser would not even consider where it was led. */
  | { readonly kind: 'refused-by-browser' };

export interface Ear {
  /** Resolves with what is heard of the call whose address carries this fragment. */
  listen(tag: string): Promise<Heard>;
  stop(tag: string): void;
}

/**
 * Hears the API's answers to calls of ours, told apart by a fragment on the address, which `webRequest` sees
 * and the wire never does. Must be called while the background starts: Firefox misses the first event of a
 * listener added later (measured).
 */
export function createEar(): Ear {
  const waiting = new Map<string, (heard: Heard) => void>();
  const tell = (url: string, heard: Heard): void => waiting.get(new URL(url).hash.slice(1))?.(heard);
  const ours: chrome.webRequest.RequestFilter = {
    urls: [`${API_ORIGIN}/downloads/*`],
    types: ['xmlhttprequest'],
  };

  browser.webRequest.onHeadersReceived.addListener(
    ({ url, responseHeaders }) => {
      const location = responseHeaders?.find(({ name }) => name.toLowerCase() === 'location');
      tell(url, { kind: 'headers', location: location?.value });
      return undefined;
    },
    ours,
    ['responseHeaders'],
  );

  // Chromium ends a redirect to `file:` or `data:` before its headers are shown (measured: Chromium 156).
  browser.webRequest.onErrorOccurred.addListener(({ url, error }) => {
    if (error === 'net::ERR_UNSAFE_REDIRECT') tell(url, { kind: 'refused-by-browser' });
  }, ours);

  return {
    listen: (tag) => new Promise((resolve) => waiting.set(tag, resolve)),
    stop: (tag) => void waiting.delete(tag),
  };
}
