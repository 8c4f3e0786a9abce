// @ts-check
import { existsSync } from 'node:fs';
import { findBrowser } from './browser.mjs';
import { installDebian } from './debian.mjs';
import { giveUp } from './say.mjs';

/** @typedef {import('./browser.mjs').BrowserName} BrowserName */

/** fonts-liberation: without any font Chromium paints boxes for letters. */
const DEBIAN = { chromium: ['chromium', 'fonts-liberation'], firefox: ['firefox-esr'] };

const ADVICE = {
  chromium: 'No Chromium found: install Chromium, Chrome or Edge, or name one in TRIG_CHROMIUM.',
  firefox: 'No Firefox found: install Firefox ESR, or name one in TRIG_FIREFOX.',
};

/**
 * The path of a browser; installs one where that needs nobody's password.
 * @param {BrowserName} name
 * @returns {Promise<string>}
 */
export async function ensureBrowser(name) {
  const found = findBrowser(name);
  // Only a browser that a variable names can be found and yet not be there.
  if (found !== undefined && !existsSync(found))
    giveUp(`There is no ${name} at ${found}, where the environment says.`);
  if (found !== undefined) return found;
  await installDebian('Browser', DEBIAN[name]);
  return findBrowser(name) ?? giveUp(ADVICE[name]);
}
