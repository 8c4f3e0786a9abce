import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchChromium } from './chromium/launch.ts';
import type { BrowserName, Driver, LaunchOptions, Viewport } from './driver.ts';
import { launchFirefox } from './firefox/launch.ts';

/** What `npm run build` leaves. */
const BUILDS = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' } as const;

/** As large as our popup is on the toolbar button. */
const POPUP: Viewport = { width: 400, height: 560 };
const TAB: Viewport = { width: 1024, height: 768 };

export async function launch(name: BrowserName, options: LaunchOptions = {}): Promise<Driver> {
  const extensionDir = realpathSync(options.extensionDir ?? builtExtension(name));
  const start = name === 'chromium' ? launchChromium : launchFirefox;
  const driver = await start({ ...options, extensionDir });
  const size = (path: string) => (path.startsWith('popup') ? POPUP : TAB);
  return {
    ...driver,
    openPage: (path, viewport = options.viewport ?? size(path)) => driver.openPage(path, viewport),
  };
}

export function builtExtension(name: BrowserName): string {
  return fileURLToPath(new URL(`../../../.output/${BUILDS[name]}`, import.meta.url));
}
