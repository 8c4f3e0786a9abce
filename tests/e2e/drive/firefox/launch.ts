import type { Page } from 'puppeteer-core';
import { startProxy } from '../../../data-hub/proxy.ts';
import { administer } from '../administer.ts';
import type { Driver, HowToStop, LaunchOptions } from '../driver.ts';
import { makeHome } from '../home.ts';
import { readManifest } from '../manifest.ts';
import { stopSession } from '../stop.ts';
import { waitUntil } from '../wait.ts';
import { addOnId, addOnUuid, installAddOn } from './add-ons.ts';
import { backgroundOf } from './background.ts';
import { bidiOf } from './bidi.ts';
import { readConsole } from './console.ts';
import { emulate } from './emulate.ts';
import { outsideOf } from './outside.ts';
import { openPopup } from './popup.ts';
import { startSession } from './session.ts';

const DISABLE_AND_ENABLE = `
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const addOn = await AddonManager.getAddonByID(args.id);
  await addOn.disable();
  await addOn.enable();`;

const OFFLINE = `Services.io.offline = args.isOffline;`;

export async function launchFirefox(options: LaunchOptions & { extensionDir: string }): Promise<Driver> {
  const { extensionDir, extraExtensions = [], viewport: usual } = options;
  const home = makeHome('firefox', options);
  const folders = [extensionDir, ...extraExtensions];
  const id = addOnId(extensionDir);
  const origin = `moz-extension://${addOnUuid(id)}`;
  const proxy = options.hub ? await startProxy(options.hub) : undefined;
  const setting = {
    uuids: Object.fromEntries(folders.map(addOnId).map((name) => [name, addOnUuid(name)])),
    proxyPort: proxy?.port,
  };
  const heard: string[] = [];
  const managed = options.managed && administer('firefox', id, options.managed, home.root);
  const start = (page?: string) =>
    startSession(options, home, setting, managed?.environment, page && `${origin}/${page}`);
  let session = await start();
  const bidi = () => bidiOf(session.browser);
  const background = () => backgroundOf(bidi(), id);
  /** The version that is in the profile; one from an earlier driver is taken to be this one. */
  let installed = readManifest(extensionDir).version;
  let lookout = openLookout();

  /** WebDriver never hears the end of a navigation to an extension page, so the page itself is asked. */
  async function open(path: string, page: Page): Promise<Page> {
    await waitUntil(`${path} to load`, async () => {
      if (!page.url().startsWith(origin)) await page.goto(`${origin}/${path}`, { waitUntil: [] });
      return page.evaluate(
        () => document.readyState === 'complete' && typeof chrome.runtime?.id === 'string',
      );
    });
    return page;
  }
  /** `manifest.json` shown in a tab has all of `browser.*` and runs no script of ours (measured: Firefox 153). */
  async function openLookout(): Promise<Page> {
    const { version } = readManifest(extensionDir);
    if (version !== installed || (await background().state()) === undefined) {
      for (const folder of folders) await installAddOn(bidi(), folder, home.root);
    }
    installed = version;
    return open('manifest.json', await session.browser.newPage());
  }
  const evaluate: Driver['evaluate'] = async (run, ...args) =>
    (await lookout).evaluate(run as never, ...args) as never;

  await lookout;

  async function stop(how: HowToStop): Promise<void> {
    if (session.process.hasExited()) return;
    await stopSession(session, how);
    heard.push(...readConsole(session.process.output()));
  }

  return {
    name: 'firefox',
    extensionId: id,
    origin,
    downloads: home.downloads,
    profile: home.profile,
    browser: () => session.browser,
    evaluate,
    emulate: (page, media) => emulate(bidi(), page, media),
    openPage: async (path, viewport = usual) => {
      const page = await session.browser.newPage();
      if (viewport) await page.setViewport(viewport);
      return open(path, page);
    },
    openPopup: async () => openPopup(await lookout, bidi()),
    outside: outsideOf({ bidi, popup: async (ask) => openPopup(await lookout, bidi(), ask) }),
    isWorkerAlive: async () => (await background().state()) === 'running',
    killWorker: () => background().suspend(),
    disableAndEnable: async () => {
      await bidi().privileged(DISABLE_AND_ENABLE, { id });
      lookout = openLookout();
    },
    killBrowser: (how = 'SIGKILL') => stop(how),
    restart: async (how = 'quit', page) => {
      await stop(how);
      session = await start(page);
      lookout = openLookout();
      await lookout;
    },
    pause: () => session.process.signal('SIGSTOP'),
    resume: () => session.process.signal('SIGCONT'),
    offline: async (isOffline) => {
      // The way to this machine stays open in an offline Firefox (measured: 153), and the proxy is on this machine.
      proxy?.open(!isOffline);
      await bidi().privileged(OFFLINE, { isOffline });
    },
    console: () => [...heard, ...(session.process.hasExited() ? [] : readConsole(session.process.output()))],
    exited: () => session.process.exited,
    close: async () => {
      await stop('quit');
      await proxy?.close();
      await home.remove();
    },
  };
}
