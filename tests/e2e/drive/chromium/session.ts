import { type Browser, connect } from 'puppeteer-core';
import { findBrowser } from '../../../../scripts/set-up/browser.mjs';
import type { LaunchOptions } from '../driver.ts';
import type { Home } from '../home.ts';
import { type BrowserProcess, startProcess } from '../process.ts';
import { flags } from './flags.ts';
import { openPipe } from './pipe.ts';
import { isSettled, seedPreferences } from './preferences.ts';

export type Session = { readonly browser: Browser; readonly process: BrowserProcess };

/** Starts the browser and sees to it that each extension is loaded, by us or by the profile. */
export async function startSession(
  options: LaunchOptions,
  home: Home,
  extensions: readonly string[],
  first = 'about:blank',
): Promise<Session> {
  const file = findBrowser('chromium');
  if (!file) throw new Error('No Chromium found; name one in TRIG_CHROMIUM');
  seedPreferences(home.profile, home.downloads, options.downloadPreferences);
  const toLoad = extensions.filter((folder) => !isSettled(home.profile, folder));
  const process = startProcess(
    file,
    flags(options, home.profile, first),
    home.root,
    options.display && { DISPLAY: options.display.name },
  );
  try {
    const browser = await connect({ transport: openPipe(process), defaultViewport: null });
    // By the protocol and not by `--load-extension`, which branded Chrome 137 and later ignore.
    const cdp = await browser.target().createCDPSession();
    for (const path of toLoad) await cdp.send('Extensions.loadUnpacked', { path });
    await cdp.detach();
    return { browser, process };
  } catch (error) {
    process.signal('SIGKILL');
    throw new Error(`Chromium did not start:\n${process.output()}`, { cause: error });
  }
}
