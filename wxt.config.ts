import { defineConfig } from 'wxt';
import { firstPaint } from './scripts/set-up/first-paint.mjs';
import { ROOT } from './scripts/set-up/root.mjs';
import { onlyTracked } from './scripts/set-up/tracked.mjs';

/** Who the add-on is to Firefox and its store, for good. */
const GECKO_ID = 'trig@trig-for-os-data-hub.example';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  // Every file names what it uses (docs/decisions/0001): no auto-imports.
  imports: false,
  manifestVersion: 3,
  // What the manifest asks for below: older style sheets would spell `light-dark()` out, twice for each colour.
  vite: () => ({
    build: {
      cssTarget: ['chrome123', 'firefox142'],
      rolldownOptions: { output: { codeSplitting: firstPaint() } },
    },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    short_name: 'Trig',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: [
      'storage', // the key, the settings, where a session began
      'unlimitedStorage', // the browser must not delete the queue on a nearly full disk (docs/decisions/0032)
      'downloads', // hands the signed link to the browser, reads back path and size
      'webRequest', // sees the Location of the API's 307 (docs/decisions/0002); blocks nothing
      'alarms', // looks again at a grab whose worker died half-way, and for new versions
      'notifications', // one when a grab has ended, one for all that is new
      'activeTab', // the address of the tab in which Trig is called, to open at its package (docs/decisions/0017)
      'contextMenus', // "Grab this file" and "Grab newest version" on links and pages of OS Data Hub
    ],
    host_permissions: [
      'https://api.os.uk/*', // the only host that is ever sent the key (docs/decisions/0005)
    ],
    optional_host_permissions: [
      'http://127.0.0.1/*', // aria2 on this machine, asked for when it is switched on (docs/decisions/0025)
      'http://localhost/*',
    ],
    // No permissions, but both are seen: `os` and a space in the address bar, and two keys that people may change.
    omnibox: { keyword: 'os' },
    commands: {
      // Alt+Shift with O and G is the browsers' in neither, on no system; on a Mac it types letters (docs/decisions/0017).
      _execute_action: { suggested_key: { default: 'Alt+Shift+O', mac: 'MacCtrl+Shift+O' } },
      'grab-newest': {
        suggested_key: { default: 'Alt+Shift+G', mac: 'MacCtrl+Shift+G' },
        description: '__MSG_command_newest__',
      },
    },
    incognito: 'not_allowed', // a private window leaves no trace; a queue that survives must (docs/decisions/0008)
    // WebAssembly works out MD5 on the Verify page, in a worker (docs/decisions/0018). This machine, any port: aria2.
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; img-src 'self'; connect-src https://api.os.uk http://127.0.0.1:* http://localhost:*; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: '142.0', // first whose data_collection_permissions web-ext accepts without a warning
              // The key goes back to its issuer and nowhere else; declared all the same (docs/decisions/0004).
              data_collection_permissions: { required: ['authenticationInfo'] },
            },
          },
        }
      : {
          minimum_chrome_version: '123',
          // What an administrator may set (docs/decisions/0030). Firefox needs no schema, and its linter wants none.
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
  zip: {
    ...onlyTracked(ROOT),
    excludeSources: ['docs/images/**', '.trig/**'],
  },
});
