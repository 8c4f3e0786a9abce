import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const OUTPUT = fileURLToPath(new URL('../../.output', import.meta.url));

const PERMISSIONS = [
  'storage',
  'unlimitedStorage',
  'downloads',
  'webRequest',
  'alarms',
  'notifications',
  'activeTab',
  'contextMenus',
];

const POLICY = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'connect-src': 'https://api.os.uk http://127.0.0.1:* http://localhost:*',
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

/** All there is in the manifest of either; what is not here is asked about in a review. */
const FIELDS = [
  'action',
  'background',
  'commands',
  'content_security_policy',
  'default_locale',
  'description',
  'host_permissions',
  'icons',
  'incognito',
  'manifest_version',
  'name',
  'omnibox',
  'optional_host_permissions',
  'options_ui',
  'permissions',
  'short_name',
  'version',
];

/** The folders that the zips for the stores are made of. */
describe.each([
  ['chrome-mv3', ['minimum_chrome_version', 'storage']],
  ['firefox-mv3', ['browser_specific_settings']],
])('what is built, %s', (build, own) => {
  const folder = join(OUTPUT, build);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const scripts = files
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));

  test('asks for these permissions and this host, and later for this machine alone', () => {
    expect(manifest.permissions).toEqual(PERMISSIONS);
    expect(manifest.host_permissions).toEqual(['https://api.os.uk/*']);
    expect(manifest).not.toHaveProperty('optional_permissions');
    expect(manifest.optional_host_permissions).toEqual(['http://127.0.0.1/*', 'http://localhost/*']);
  });

  test('has no content script, no page or file for others, no door for their messages', () => {
    expect(Object.keys(manifest).sort()).toEqual([...FIELDS, ...own].sort());
    for (const door of ['content_scripts', 'web_accessible_resources', 'externally_connectable', 'sandbox'])
      expect(manifest).not.toHaveProperty(door);
  });

  test('allows its pages their own scripts, one host and this machine, and nobody to frame them', () => {
    const policy = Object.fromEntries(
      manifest.content_security_policy.extension_pages
        .split('; ')
        .map((one: string) => [one.slice(0, one.indexOf(' ')), one.slice(one.indexOf(' ') + 1)]),
    );
    expect(policy).toEqual(POLICY);
    expect(Object.keys(manifest.content_security_policy)).toEqual(['extension_pages']);
  });

  test('is not there in private windows', () => {
    expect(manifest.incognito).toBe('not_allowed');
  });

  test('brings all of its code: none is fetched, none is made of a text', () => {
    expect(scripts.length).toBeGreaterThan(5);
    for (const script of scripts) {
      expect(script).not.toMatch(/\beval\(|new Function\(|importScripts\(|sourceMappingURL=(?!data)/);
      expect(script).not.toMatch(/import\(\s*["'`]https?:/);
    }
  });

  test('names no host but those of OS, this machine, and those of texts that explain a mistake', () => {
    const hosts = new Set(
      scripts.flatMap((script) =>
        [...script.matchAll(/https?:\/\/([a-z0-9][\w.-]+)/gi)].map(([, host]) => host),
      ),
    );
    // Four stand in messages and names of the libraries.
    const known = new Set([
      'api.os.uk',
      'osdatahub.os.uk',
      'www.w3.org',
      'www.npmjs.com',
      'github.com',
      'wxt.dev',
      '127.0.0.1',
      'localhost',
    ]);
    expect([...hosts].filter((host) => !known.has(host ?? ''))).toEqual([]);
  });

  /** Files of scripts that a page loads, at once or later; the popup's own is among them or not. */
  function reached(page: string): readonly string[] {
    const found = new Set([`${page}.html`]);
    for (const file of found) {
      const text = readFileSync(join(folder, file), 'utf8');
      for (const [, name] of text.matchAll(/["'](?:\.?\/)?(?:chunks\/)?([\w-]+\.js)["']/g))
        if (files.includes(join('chunks', name ?? ''))) found.add(`chunks/${name}`);
    }
    return [...found].filter((file) => file.endsWith('.js'));
  }
  const ofPopup = (file: string) => file.startsWith('chunks/popup-');

  // Whatever imports that file starts the picker (docs/decisions/0026).
  test('shows the picker in the popup alone: other pages never come to its file, not even later', () => {
    for (const page of ['grabs', 'options']) expect(reached(page).filter(ofPopup)).toEqual([]);
    expect(reached('popup').filter(ofPopup)).toHaveLength(1);
  });

  test('calls setAccessLevel where there is one', () => {
    expect(scripts.filter((script) => script.includes('TRUSTED_CONTEXTS')).length).toBe(1);
  });
});
