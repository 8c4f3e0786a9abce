// @ts-check
import { existsSync } from 'node:fs';
import { findBrowser } from './browser.mjs';
import { run } from './run.mjs';
import { giveUp, say, seconds } from './say.mjs';

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
  return found ?? (await install(name)) ?? giveUp(ADVICE[name]);
}

/** @param {BrowserName} name */
async function install(name) {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined;
  const since = Date.now();
  say(`Browser: installing ${DEBIAN[name].join(', ')} with apt-get (some minutes) …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const options = { show: true, env };
  await run('apt-get', ['update', '-qq'], options);
  await run('apt-get', ['install', '-y', '--no-install-recommends', ...DEBIAN[name]], options);
  const path = findBrowser(name);
  if (path) say(`Browser: installed in ${seconds(since)}`);
  return path;
}
