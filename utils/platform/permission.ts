import { browser } from 'wxt/browser';
import { API_ORIGIN } from '../data-hub/address.ts';

/**
 * The one host permission. Firefox grants it at install and lets the person take it away at any time;
 * Chromium lets them set it to "on click". Ask from a tab and from a click: under a popup Firefox's prompt
 * cannot be seen.
 */
export const apiPermission = permissionFor(`${API_ORIGIN}/*`);

/** Optional: asked for when aria2 is switched on, given back when it is switched off. Any port. */
export const aria2Permission = permissionFor('http://127.0.0.1/*', 'http://localhost/*');

function permissionFor(...origins: string[]) {
  return {
    has: (): Promise<boolean> => browser.permissions.contains({ origins }),
    request: (): Promise<boolean> => browser.permissions.request({ origins }),
    giveBack: (): Promise<boolean> => browser.permissions.remove({ origins }),
    watch(listener: () => void): () => void {
      browser.permissions.onAdded.addListener(listener);
      browser.permissions.onRemoved.addListener(listener);
      return () => {
        browser.permissions.onAdded.removeListener(listener);
        browser.permissions.onRemoved.removeListener(listener);
      };
    },
  };
}
