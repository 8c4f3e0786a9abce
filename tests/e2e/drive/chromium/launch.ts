import type { Page } from 'puppeteer-core';
import { administer } from '../administer.ts';
import { ask } from '../ask.ts';
import type { Driver, HowToStop, LaunchOptions } from '../driver.ts';
import { makeHome } from '../home.ts';
import { popupPath } from '../manifest.ts';
import { stopSession } from '../stop.ts';
import { waitUntil } from '../wait.ts';
import { readConsole } from './console.ts';
import { emulator } from './emulator.ts';
import { extensionId } from './extension-id.ts';
import { networkOf } from './network.ts';
import { outsideOf } from './outside.ts';
import { openPopup } from './popup.ts';
import { settle } from './preferences.ts';
import { startSession } from './session.ts';
import { workerOf } from './worker.ts';

export async function launchChromium(options: LaunchOptions & { extensionDir: string }): Promise<Driver> {
  const { extensionDir, extraExtensions = [], viewport: usual, colourScheme } = options;
  const home = makeHome('chromium', options);
  const extensions = [extensionDir, ...extraExtensions];
  const id = extensionId(extensionDir);
  const origin = `chrome-extension://${id}`;
  const heard: string[] = [];
  const managed = options.managed && administer('chromium', id, options.managed, home.root);
  const emulate = emulator();
  let session = await startSession(options, home, extensions);
  let lookout = openLookout();
  const worker = () => workerOf(session.browser, origin);
  const popup = (ask: () => Promise<void>) =>
    openPopup(session.browser, `${origin}/${popupPath(extensionDir)}`, ask);

  /** `manifest.json` shown in a tab has all of `chrome.*` and runs no script of ours (measured: Chromium 156). */
  async function openLookout(): Promise<Page> {
    const page = await session.browser.newPage();
    await waitUntil('the extension to load', async () => {
      await page.goto(`${origin}/manifest.json`);
      return page.evaluate(() => typeof chrome.runtime?.id === 'string');
    });
    return page;
  }
  const evaluate: Driver['evaluate'] = async (run, ...args) =>
    (await lookout).evaluate(run as never, ...args) as never;

  await lookout;
  // A worker that has not run its script yet listens to nothing.
  const startupEvents = await waitUntil(
    'the background to listen for the start of the browser',
    async () => {
      const events = await worker().startupEvents();
      return events.length > 0 ? events : undefined;
    },
    5_000,
  ).catch((): readonly string[] => []);

  async function stop(how: HowToStop): Promise<void> {
    if (session.process.hasExited()) return;
    await stopSession(session, how);
    heard.push(...readConsole(session.process.output()));
    for (const folder of extensions) {
      settle(home.profile, folder, folder === extensionDir ? startupEvents : []);
    }
  }

  return {
    name: 'chromium',
    extensionId: id,
    origin,
    downloads: home.downloads,
    profile: home.profile,
    browser: () => session.browser,
    evaluate,
    emulate,
    openPage: async (path, viewport = usual) => {
      const page = await session.browser.newPage();
      if (viewport) await page.setViewport(viewport);
      if (colourScheme) await emulate(page, { colourScheme });
      await page.goto(`${origin}/${path}`);
      return page;
    },
    openPopup: () => popup(() => evaluate(() => chrome.action.openPopup())),
    outside: outsideOf({
      browser: () => session.browser,
      extensionId: id,
      worker,
      wake: async () => {
        await ask({ evaluate }, 'hello', {});
      },
      popup,
    }),
    isWorkerAlive: async () => worker().isAlive(),
    killWorker: async () => worker().kill(await lookout),
    disableAndEnable: async () => {
      // The page of the browser's own list, which may do it without a prompt.
      const list = await session.browser.newPage();
      await list.goto('chrome://extensions');
      await list.evaluate(async (of) => {
        await chrome.management.setEnabled(of, false);
        await chrome.management.setEnabled(of, true);
      }, id);
      await list.close();
      lookout = openLookout();
    },
    killBrowser: (how = 'SIGKILL') => stop(how),
    restart: async (how = 'quit', page) => {
      await stop(how);
      session = await startSession(options, home, extensions, page && `${origin}/${page}`);
      lookout = openLookout();
      await lookout;
    },
    pause: () => session.process.signal('SIGSTOP'),
    resume: () => session.process.signal('SIGCONT'),
    offline: networkOf(() => session.browser, origin),
    console: () => [...heard, ...(session.process.hasExited() ? [] : readConsole(session.process.output()))],
    exited: () => session.process.exited,
    close: async () => {
      await stop('quit');
      managed?.remove();
      await home.remove();
    },
  };
}
