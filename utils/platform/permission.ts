import { browser } from 'wxt/browser';
import { API_ORIGIN } from '../data-hub/address.ts';

const API = { origins: [`${API_ORIGIN}/*`] };

/**
 * The one host permission. Firefox grants it at install and lets the person take it away at any time;
 * Chromium lets them set it to "on click". Ask from a tab and from a click: under a popup Firefox's prompt
 * cannot be seen.
 */
export const apiPermission = {
  has: (): Promise<boolean> => browser.permissions.contains(API),
  request: (): Promise<boolean> => browser.permissions.request(API),
  watch(listener: () => void): () => void {
    browser.permissions.onAdded.addListener(listener);
    browser.permissions.onRemoved.addListener(listener);
    return () => {
      browser.permissions.onAdded.removeListener(listener);
      browser.permissions.onRemoved.removeListener(listener);
    };
  },
};
