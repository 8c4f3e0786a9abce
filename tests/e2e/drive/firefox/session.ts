import { type Browser, connect } from 'puppeteer-core';
import { findBrowser } from '../../../../scripts/set-up/browser.mjs';
import type { LaunchOptions } from '../driver.ts';
import type { Home } from '../home.ts';
import { type BrowserProcess, startProcess } from '../process.ts';
import { waitUntil } from '../wait.ts';
import { bidiOf } from './bidi.ts';
import { type FirefoxSetting, writePrefs } from './prefs.ts';

export type Session = { readonly browser: Browser; readonly process: BrowserProcess };

const START_WITHIN_MS = 30_000;

export async function startSession(
  options: LaunchOptions,
  home: Home,
  setting: FirefoxSetting,
  environment: NodeJS.ProcessEnv = {},
  first = 'about:blank',
): Promise<Session> {
  const file = findBrowser('firefox');
  if (!file) throw new Error('No Firefox found; name one in TRIG_FIREFOX');
  writePrefs(home, options, setting);
  const process = startProcess(file, flags(options, home, first), home.root, {
    MOZ_CRASHREPORTER_DISABLE: '1',
    // Without it a release build asks Mozilla for its settings whatever the preference says (measured: 153).
    MOZ_REMOTE_SETTINGS_DEVTOOLS: '1',
    ...environment,
  });
  try {
    const endpoint = await waitUntil('Firefox to listen', () => listening(process), START_WITHIN_MS);
    const browser = await connect({
      browserWSEndpoint: `${endpoint}/session`,
      protocol: 'webDriverBiDi',
      acceptInsecureCerts: options.hub !== undefined,
      defaultViewport: null,
    });
    await waitUntil('the browser window', async () => (await bidiOf(browser).window()) !== undefined);
    return { browser, process };
  } catch (error) {
    process.signal('SIGKILL');
    throw new Error(`Firefox did not start:\n${process.output()}`, { cause: error });
  }
}

function listening(process: BrowserProcess): string | undefined {
  if (process.hasExited()) throw new Error('Firefox ended before it listened');
  return /WebDriver BiDi listening on (ws:\S+)/.exec(process.output())?.[1];
}

function flags(options: LaunchOptions, { profile }: Home, first: string): string[] {
  return [
    '--profile',
    profile,
    '--no-remote',
    '--remote-debugging-port=0',
    // Firefox 153 refuses WebDriver the way to moz-extension: without it ("not allowed in this context").
    '--remote-allow-system-access',
    ...((options.headless ?? true) ? ['--headless'] : []),
    first,
  ];
}
