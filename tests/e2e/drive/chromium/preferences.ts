import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LaunchOptions } from '../driver.ts';
import { type Manifest, readManifest } from '../manifest.ts';
import { extensionId } from './extension-id.ts';

type Entry = { readonly creation_flags?: number; readonly [field: string]: unknown };
type Preferences = { extensions?: { settings?: Record<string, Entry> } };

/**
 * Marks an extension that a debugger has loaded. Measured in Chromium 156: its entry stays in the file when the
 * browser quits, and the next start throws it out (the flags read 32806 = 38 + 0x8000).
 */
const FOR_THIS_RUN = 0x8000;

const fileOf = (profile: string) => join(profile, 'Default', 'Preferences');

/** Written once: afterwards the file is the browser's own. */
export function seedPreferences(
  profile: string,
  downloads: string,
  chosen: LaunchOptions['downloadPreferences'] = {},
): void {
  const file = fileOf(profile);
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  const download = { default_directory: downloads, prompt_for_download: false, ...chosen };
  writeFileSync(file, JSON.stringify({ download, extensions: { ui: { developer_mode: true } } }));
}

/** Is the extension in the profile, so that the browser loads it by itself? */
export function isSettled(profile: string, extensionDir: string): boolean {
  const found = read(profile).extensions?.settings?.[extensionId(extensionDir)];
  return found !== undefined && ((found.creation_flags ?? 0) & FOR_THIS_RUN) === 0;
}

/**
 * Puts an extension into the profile of a browser that does not run, as one that was installed long ago. What a
 * debugger or the command line loads is forgotten when the browser ends, and loaded again it hears `onInstalled`
 * at each start and never `onStartup`: no user's browser does that. Measured on Linux with Chromium 156; macOS
 * and Windows sign these settings, so there the extension is loaded anew.
 */
export function settle(profile: string, extensionDir: string, events: readonly string[]): void {
  if (process.platform !== 'linux' || isSettled(profile, extensionDir)) return;
  const preferences = read(profile);
  const extensions = { ...preferences.extensions };
  extensions.settings = {
    ...extensions.settings,
    [extensionId(extensionDir)]: entry(extensionDir, readManifest(extensionDir), events),
  };
  writeFileSync(fileOf(profile), JSON.stringify({ ...preferences, extensions }));
}

/** Location 4 is "unpacked", state 1 "enabled"; 38 is what Chromium writes for an unpacked folder. */
function entry(extensionDir: string, manifest: Manifest, events: readonly string[]): Entry {
  const permissions = {
    api: manifest.permissions ?? [],
    explicit_host: manifest.host_permissions ?? [],
    manifest_permissions: [],
    scriptable_host: [],
  };
  return {
    active_permissions: permissions,
    creation_flags: 38,
    disable_reasons: [],
    from_webstore: false,
    granted_permissions: permissions,
    location: 4,
    manifest,
    path: realpathSync(extensionDir),
    // No driver reaches the prompt; whoever has said yes once is not asked again, so here somebody has.
    runtime_granted_permissions: {
      ...permissions,
      api: [],
      explicit_host: manifest.optional_host_permissions ?? [],
    },
    service_worker_registration_info: { version: manifest.version },
    serviceworkerevents: events,
    state: 1,
    withholding_permissions: false,
  };
}

function read(profile: string): Preferences {
  return JSON.parse(readFileSync(fileOf(profile), 'utf8')) as Preferences;
}
