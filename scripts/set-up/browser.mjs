// @ts-check
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {'chromium' | 'firefox'} BrowserName */

/** What names a browser of yours, first come first served. */
const VARIABLES = {
  chromium: ['TRIG_CHROMIUM', 'CHROME_PATH'],
  firefox: ['TRIG_FIREFOX', 'FIREFOX_PATH'],
};

const COMMANDS = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  firefox: ['firefox-esr', 'firefox'],
};

/** Chromium before Chrome and Edge: newer branded ones take no unpacked extension from the command line. */
const MAC = {
  chromium: ['Chromium', 'Google Chrome', 'Microsoft Edge'],
  firefox: ['Firefox ESR', 'Firefox', 'Firefox Developer Edition'],
};

const WINDOWS = {
  chromium: [
    'Chromium/Application/chrome.exe',
    'Google/Chrome/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
  ],
  firefox: ['Mozilla Firefox ESR/firefox.exe', 'Mozilla Firefox/firefox.exe'],
};

const LINUX = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome', '/opt/firefox'];

/**
 * The path of a browser on this machine, or undefined.
 * @param {BrowserName} name
 * @returns {string | undefined}
 */
export function findBrowser(name) {
  const named = VARIABLES[name].map((variable) => process.env[variable]).find(Boolean);
  return named ?? usualPlaces(name).find(isExecutable);
}

/**
 * @param {BrowserName} name
 * @returns {string[]}
 */
function usualPlaces(name) {
  if (process.platform === 'darwin') {
    return MAC[name].map((app) => {
      const binary = name === 'firefox' ? 'firefox' : app;
      return `/Applications/${app}.app/Contents/MacOS/${binary}`;
    });
  }
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    return roots.flatMap((root) => (root ? WINDOWS[name].map((path) => join(root, path)) : []));
  }
  const folders = [...LINUX, ...(process.env.PATH ?? '').split(delimiter).filter(Boolean)];
  return COMMANDS[name].flatMap((command) => folders.map((folder) => join(folder, command)));
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
